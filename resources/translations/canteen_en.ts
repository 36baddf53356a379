<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>alerts</name>
    <message>
        <source>, again in {s} s</source>
        <translation>, again in {s} s</translation>
    </message>
    <message>
        <source>Alert lane</source>
        <translation>Alert lane</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Ask now</translation>
    </message>
    <message>
        <source>Charged after the desk had given this order up.</source>
        <translation>Charged after the desk had given this order up.</translation>
    </message>
    <message>
        <source>Charged by the terminal; not in this ledger.</source>
        <translation>Charged by the terminal; not in this ledger.</translation>
    </message>
    <message>
        <source>Do not charge again; serve the meal</source>
        <translation>Do not charge again; serve the meal</translation>
    </message>
    <message>
        <source>FOREIGN SALE</source>
        <translation>FOREIGN SALE</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Nothing to decide</translation>
    </message>
    <message>
        <source>OTHER AMOUNT</source>
        <translation>OTHER AMOUNT</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Order {number}</translation>
    </message>
    <message>
        <source>PAID LATE</source>
        <translation>PAID LATE</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Seen to</translation>
    </message>
    <message>
        <source>Serve the meal, or refund after lunch</source>
        <translation>Serve the meal, or refund after lunch</translation>
    </message>
    <message>
        <source>Tell the supervisor before the day closes</source>
        <translation>Tell the supervisor before the day closes</translation>
    </message>
    <message>
        <source>Tell the supervisor; keep the number</source>
        <translation>Tell the supervisor; keep the number</translation>
    </message>
    <message>
        <source>Terminal away; asked again when it is back.</source>
        <translation>Terminal away; asked again when it is back.</translation>
    </message>
    <message>
        <source>The answer got lost; asked once</source>
        <translation>The answer got lost; asked once</translation>
    </message>
    <message>
        <source>The answer got lost; asked {n} times</source>
        <translation>The answer got lost; asked {n} times</translation>
    </message>
    <message>
        <source>The answer got lost; asking for this order.</source>
        <translation>The answer got lost; asking for this order.</translation>
    </message>
    <message>
        <source>The terminal took another amount than asked for.</source>
        <translation>The terminal took another amount than asked for.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>for {time}</translation>
    </message>
    <message>
        <source>terminal away</source>
        <translation>terminal away</translation>
    </message>
</context>
<context>
    <name>checkout</name>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Charge {amount}</source>
        <translation>Charge {amount}</translation>
    </message>
    <message>
        <source>Continuous</source>
        <translation>Continuous</translation>
    </message>
    <message>
        <source>Filled from the right; the last two are fen</source>
        <translation>Filled from the right; the last two are fen</translation>
    </message>
    <message>
        <source>Fixed price</source>
        <translation>Fixed price</translation>
    </message>
    <message>
        <source>Fixed {amount}</source>
        <translation>Fixed {amount}</translation>
    </message>
    <message>
        <source>How the amount comes about</source>
        <translation>How the amount comes about</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Nothing to cancel</source>
        <translation>Nothing to cancel</translation>
    </message>
    <message>
        <source>Pay code</source>
        <translation>Pay code</translation>
    </message>
    <message>
        <source>amount first</source>
        <translation>amount first</translation>
    </message>
    <message>
        <source>needs network</source>
        <translation>needs network</translation>
    </message>
    <message>
        <source>sale in hand</source>
        <translation>sale in hand</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stopped</translation>
    </message>
</context>
<context>
    <name>hints</name>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>At most {amount}</source>
        <translation>At most {amount}</translation>
    </message>
    <message>
        <source>Charging, please wait</source>
        <translation>Charging, please wait</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Disk trouble</source>
        <translation>Disk trouble</translation>
    </message>
    <message>
        <source>Do not charge again</source>
        <translation>Do not charge again</translation>
    </message>
    <message>
        <source>Enter the amount</source>
        <translation>Enter the amount</translation>
    </message>
    <message>
        <source>Fixed price</source>
        <translation>Fixed price</translation>
    </message>
    <message>
        <source>Look at the terminal</source>
        <translation>Look at the terminal</translation>
    </message>
    <message>
        <source>No terminal</source>
        <translation>No terminal</translation>
    </message>
    <message>
        <source>Nothing can be sold</source>
        <translation>Nothing can be sold</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>Nothing was charged</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Order {number}</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Please wait</translation>
    </message>
    <message>
        <source>Press Enter</source>
        <translation>Press Enter</translation>
    </message>
    <message>
        <source>Recognised, please wait</source>
        <translation>Recognised, please wait</translation>
    </message>
    <message>
        <source>Recognising, please wait</source>
        <translation>Recognising, please wait</translation>
    </message>
    <message>
        <source>Serve the meal</source>
        <translation>Serve the meal</translation>
    </message>
    <message>
        <source>Show the payment code</source>
        <translation>Show the payment code</translation>
    </message>
</context>
<context>
    <name>message</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>offline</name>
    <message>
        <source>Charged when online</source>
        <translation>Charged when online</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Selling offline</source>
        <translation>Selling offline</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>{n} sales</source>
        <translation>{n} sales</translation>
    </message>
</context>
<context>
    <name>pad</name>
    <message>
        <source>Charge</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Delete the last digit</translation>
    </message>
    <message>
        <source>Enter an amount first</source>
        <translation>Enter an amount first</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>A column stands twice in the heading line | Remove one of them. | [{column}]</source>
        <translation>A column stands twice in the heading line | Remove one of them. | [{column}]</translation>
    </message>
    <message>
        <source>A column&apos;s mapping cannot be read | Write it as THEIRS=OURS, for example 证号=学号. OURS is one of: 学号 姓名 班级 性别 出生日期 校园卡号 过敏原 饮食 监护人 监护人电话 单日限额 刷脸授权 备注. | [{text}]</source>
        <translation>A column&apos;s mapping cannot be read | Write it as THEIRS=OURS, for example 证号=学号. OURS is one of: 学号 姓名 班级 性别 出生日期 校园卡号 过敏原 饮食 监护人 监护人电话 单日限额 刷脸授权 备注. | [{text}]</translation>
    </message>
    <message>
        <source>A date stands where a text belongs | Format the column as text and enter it again.</source>
        <translation>A date stands where a text belongs | Format the column as text and enter it again.</translation>
    </message>
    <message>
        <source>A day of the policy is no day | Write it as 2026-06-18. | [{key} = {value}]</source>
        <translation>A day of the policy is no day | Write it as 2026-06-18. | [{key} = {value}]</translation>
    </message>
    <message>
        <source>A formula stands where a text belongs | Enter the value itself.</source>
        <translation>A formula stands where a text belongs | Enter the value itself.</translation>
    </message>
    <message>
        <source>A limit may not be negative | Leave it empty where there is none. | [{text}]</source>
        <translation>A limit may not be negative | Leave it empty where there is none. | [{text}]</translation>
    </message>
    <message>
        <source>A long number has lost digits | Format the column as text and enter it again.</source>
        <translation>A long number has lost digits | Format the column as text and enter it again.</translation>
    </message>
    <message>
        <source>A meal costs more than one sale may | Lower the price or raise the limit. | [{meal}][, limit {limit}]</source>
        <translation>A meal costs more than one sale may | Lower the price or raise the limit. | [{meal}][, limit {limit}]</translation>
    </message>
    <message>
        <source>A meal ends before it starts | Correct its hours. | [{meal}]</source>
        <translation>A meal ends before it starts | Correct its hours. | [{meal}]</translation>
    </message>
    <message>
        <source>A meal&apos;s price must be above zero | Correct the price. | [{meal}]</source>
        <translation>A meal&apos;s price must be above zero | Correct the price. | [{meal}]</translation>
    </message>
    <message>
        <source>A number of the policy is out of range | Ask for the file again. | [{key} = {value}][, {least} to {most}]</source>
        <translation>A number of the policy is out of range | Ask for the file again. | [{key} = {value}][, {least} to {most}]</translation>
    </message>
    <message>
        <source>A time of the policy is no instant | Write it as 2026-06-18T12:00:00+08:00. | [{key} = {value}]</source>
        <translation>A time of the policy is no instant | Write it as 2026-06-18T12:00:00+08:00. | [{key} = {value}]</translation>
    </message>
    <message>
        <source>A value of the settings cannot be | Correct it in settings.toml, or set the desk up anew. | {key} = {value}</source>
        <translation>A value of the settings cannot be | Correct it in settings.toml, or set the desk up anew. | {key} = {value}</translation>
    </message>
    <message>
        <source>Above the limit for one sale without network | Take a smaller amount, or wait for the network. | [Limit {limit}]</source>
        <translation>Above the limit for one sale without network | Take a smaller amount, or wait for the network. | [Limit {limit}]</translation>
    </message>
    <message>
        <source>Already had this meal | Ask the diner to step aside; a second serving is not allowed in this meal. | [{last_paid_at}][ · {last_paid} paid]</source>
        <translation>Already had this meal | Ask the diner to step aside; a second serving is not allowed in this meal. | [{last_paid_at}][ · {last_paid} paid]</translation>
    </message>
    <message>
        <source>An amount has at most two decimals | Round it to whole fen. | [{text}]</source>
        <translation>An amount has at most two decimals | Round it to whole fen. | [{text}]</translation>
    </message>
    <message>
        <source>An earlier payment of this person is still in doubt | Do not charge again. Serve the meal; the earlier order will be settled by the terminal. | [Order {order_no}]</source>
        <translation>An earlier payment of this person is still in doubt | Do not charge again. Serve the meal; the earlier order will be settled by the terminal. | [Order {order_no}]</translation>
    </message>
    <message>
        <source>An entry of a terminal&apos;s journal is missing in the ledger | Connect the terminal; what is missing is read again. | [Terminal {sn}, entry {n}]</source>
        <translation>An entry of a terminal&apos;s journal is missing in the ledger | Connect the terminal; what is missing is read again. | [Terminal {sn}, entry {n}]</translation>
    </message>
    <message>
        <source>An entry of the policy is empty | Ask for the file again. | [{key}]</source>
        <translation>An entry of the policy is empty | Ask for the file again. | [{key}]</translation>
    </message>
    <message>
        <source>An entry of the policy is none of the choices | Ask for the file again. | [{key} = {value}][: {choices}]</source>
        <translation>An entry of the policy is none of the choices | Ask for the file again. | [{key} = {value}][: {choices}]</translation>
    </message>
    <message>
        <source>An entry of the policy is of the wrong kind | Ask for the file again. | [{key} = {value}][, wanted: {wanted}]</source>
        <translation>An entry of the policy is of the wrong kind | Ask for the file again. | [{key} = {value}][, wanted: {wanted}]</translation>
    </message>
    <message>
        <source>An entry of the policy repeats itself | Ask for the file again. | [{key}: {value}]</source>
        <translation>An entry of the policy repeats itself | Ask for the file again. | [{key}: {value}]</translation>
    </message>
    <message>
        <source>An entry of the terminal&apos;s journal is missing | Nothing can be sold until the installer has looked at it. | [Entry {n}]</source>
        <translation>An entry of the terminal&apos;s journal is missing | Nothing can be sold until the installer has looked at it. | [Entry {n}]</translation>
    </message>
    <message>
        <source>Another desk already uses this folder | Close the other desk first, or choose another folder. | [{path}]</source>
        <translation>Another desk already uses this folder | Close the other desk first, or choose another folder. | [{path}]</translation>
    </message>
    <message>
        <source>Another program holds the terminal&apos;s port | Close the other program; selling starts again by itself. | [{port}][{url}][{detail}]</source>
        <translation>Another program holds the terminal&apos;s port | Close the other program; selling starts again by itself. | [{port}][{url}][{detail}]</translation>
    </message>
    <message>
        <source>Another simulated terminal uses this folder | Stop it, or choose another folder. | [{path}]</source>
        <translation>Another simulated terminal uses this folder | Stop it, or choose another folder. | [{path}]</translation>
    </message>
    <message>
        <source>Cancelled at the desk | Nothing was charged. Press Enter for the next diner.</source>
        <translation>Cancelled at the desk | Nothing was charged. Press Enter for the next diner.</translation>
    </message>
    <message>
        <source>Cancelled at the terminal | Nothing was charged. Ask the diner whether to try again.</source>
        <translation>Cancelled at the terminal | Nothing was charged. Ask the diner whether to try again.</translation>
    </message>
    <message>
        <source>Every limit must be above zero | Correct the limits.</source>
        <translation>Every limit must be above zero | Correct the limits.</translation>
    </message>
    <message>
        <source>More than is left to refund | Enter at most what is left. | [{amount} asked][, {left} left]</source>
        <translation>More than is left to refund | Enter at most what is left. | [{amount} asked][, {left} left]</translation>
    </message>
    <message>
        <source>No Chinese font was found | Install one (for example fonts-noto-cjk), then start again.</source>
        <translation>No Chinese font was found | Install one (for example fonts-noto-cjk), then start again.</translation>
    </message>
    <message>
        <source>No desk was set up on this computer yet | Open canteen-desk once to set it up, or name a folder with --home. | [{path}]</source>
        <translation>No desk was set up on this computer yet | Open canteen-desk once to set it up, or name a folder with --home. | [{path}]</translation>
    </message>
    <message>
        <source>No terminal is known yet | Connect the terminal once; the figures follow.</source>
        <translation>No terminal is known yet | Connect the terminal once; the figures follow.</translation>
    </message>
    <message>
        <source>Nobody came to the terminal in time | Press Enter for the next diner.</source>
        <translation>Nobody came to the terminal in time | Press Enter for the next diner.</translation>
    </message>
    <message>
        <source>Not enough money in the account | Nothing was charged. Ask for the payment code or another account.</source>
        <translation>Not enough money in the account | Nothing was charged. Ask for the payment code or another account.</translation>
    </message>
    <message>
        <source>Only simulated terminals may be used, and this one is real | This version takes simulated terminals only. Disconnect this one and choose the simulated terminal.</source>
        <translation>Only simulated terminals may be used, and this one is real | This version takes simulated terminals only. Disconnect this one and choose the simulated terminal.</translation>
    </message>
    <message>
        <source>Only 是 or 否 can stand here | Correct this cell. | [{text}]</source>
        <translation>Only 是 or 否 can stand here | Correct this cell. | [{text}]</translation>
    </message>
    <message>
        <source>Only 男 or 女 can stand here | Correct this cell, or leave it empty. | [{text}]</source>
        <translation>Only 男 or 女 can stand here | Correct this cell, or leave it empty. | [{text}]</translation>
    </message>
    <message>
        <source>Other users of this computer can read the key | Let only the desk&apos;s user read the file. | [{path}]</source>
        <translation>Other users of this computer can read the key | Let only the desk&apos;s user read the file. | [{path}]</translation>
    </message>
    <message>
        <source>Payments are missing among what is to be sent | Call the installer before the day is closed. | [{count} missing]</source>
        <translation>Payments are missing among what is to be sent | Call the installer before the day is closed. | [{count} missing]</translation>
    </message>
    <message>
        <source>Something is wrong that has no sentence yet | Tell the installer this code. | {code}</source>
        <extracomment>For codes of a family that nobody wrote a sentence for (a terminal&apos;s own error words).</extracomment>
        <translation>Something is wrong that has no sentence yet | Tell the installer this code. | {code}</translation>
    </message>
    <message>
        <source>The amount is above the limit for one sale | Check the amount and enter it again. | [Limit {limit}]</source>
        <translation>The amount is above the limit for one sale | Check the amount and enter it again. | [Limit {limit}]</translation>
    </message>
    <message>
        <source>The amount is above the terminal&apos;s limit | Nothing was charged. Take a smaller amount. | [{amount}]</source>
        <translation>The amount is above the terminal&apos;s limit | Nothing was charged. Take a smaller amount. | [{amount}]</translation>
    </message>
    <message>
        <source>The compiled translations are missing | Run the set-up again. | [{path}]</source>
        <translation>The compiled translations are missing | Run the set-up again. | [{path}]</translation>
    </message>
    <message>
        <source>The customer number is missing | Enter the number from the agreement.</source>
        <translation>The customer number is missing | Enter the number from the agreement.</translation>
    </message>
    <message>
        <source>The daily limit would be exceeded | Take a smaller amount, or ask the guardian to raise the limit. | [Limit {limit}][, spent today {spent}]</source>
        <translation>The daily limit would be exceeded | Take a smaller amount, or ask the guardian to raise the limit. | [Limit {limit}][, spent today {spent}]</translation>
    </message>
    <message>
        <source>The desk found a fault of its own | Selling has stopped. Restart the desk and tell the installer. | [{detail}]</source>
        <translation>The desk found a fault of its own | Selling has stopped. Restart the desk and tell the installer. | [{detail}]</translation>
    </message>
    <message>
        <source>The desk is connecting to the terminal | Wait a moment; selling starts by itself.</source>
        <translation>The desk is connecting to the terminal | Wait a moment; selling starts by itself.</translation>
    </message>
    <message>
        <source>The desk&apos;s folder cannot be written | Give this user the right to write there, or choose another folder. | [{path}]</source>
        <translation>The desk&apos;s folder cannot be written | Give this user the right to write there, or choose another folder. | [{path}]</translation>
    </message>
    <message>
        <source>The disk could not write | Nothing can be sold safely. Restart the desk; if it stays, call the installer.</source>
        <translation>The disk could not write | Nothing can be sold safely. Restart the desk; if it stays, call the installer.</translation>
    </message>
    <message>
        <source>The disk is full | Nothing can be sold safely. Free some space, then restart the desk. | [{free_mb} MB left]</source>
        <translation>The disk is full | Nothing can be sold safely. Free some space, then restart the desk. | [{free_mb} MB left]</translation>
    </message>
    <message>
        <source>The disk is nearly full | Free some space before it is full: selling stops then. | [{free_mb} MB left]</source>
        <translation>The disk is nearly full | Free some space before it is full: selling stops then. | [{free_mb} MB left]</translation>
    </message>
    <message>
        <source>The file is empty or no roster: the first rows need 学号 and 姓名 | Put the heading line above the people, or name the columns with a mapping. | [{missing} is missing]</source>
        <translation>The file is empty or no roster: the first rows need 学号 and 姓名 | Put the heading line above the people, or name the columns with a mapping. | [{missing} is missing]</translation>
    </message>
    <message>
        <source>The file of faults cannot be used | Correct the file that stands behind --faults. | [{path}: ][{detail}]</source>
        <translation>The file of faults cannot be used | Correct the file that stands behind --faults. | [{path}: ][{detail}]</translation>
    </message>
    <message>
        <source>The key does not open this ledger, or the file is no ledger | Use the computer and the user that made it, or restore a backup.</source>
        <translation>The key does not open this ledger, or the file is no ledger | Use the computer and the user that made it, or restore a backup.</translation>
    </message>
    <message>
        <source>The key of this ledger is missing or damaged, in its file or in the key store | Use the user that set the desk up, or restore a backup with its key. | [{path}]</source>
        <translation>The key of this ledger is missing or damaged, in its file or in the key store | Use the user that set the desk up, or restore a backup with its key. | [{path}]</translation>
    </message>
    <message>
        <source>The key store here keeps keys in plain text | It is refused. Install the system&apos;s key store, or choose a file of the desk&apos;s folder.</source>
        <translation>The key store here keeps keys in plain text | It is refused. Install the system&apos;s key store, or choose a file of the desk&apos;s folder.</translation>
    </message>
    <message>
        <source>The ledger and its tables do not agree | Keep the folder as it is and call the installer. | [{number}: ledger {ledger}, table {table}]</source>
        <translation>The ledger and its tables do not agree | Keep the folder as it is and call the installer. | [{number}: ledger {ledger}, table {table}]</translation>
    </message>
    <message>
        <source>The ledger is damaged | Nothing can be sold. Keep the folder as it is and restore a backup. | [{detail}]</source>
        <translation>The ledger is damaged | Nothing can be sold. Keep the folder as it is and restore a backup. | [{detail}]</translation>
    </message>
    <message>
        <source>The ledger&apos;s chain is broken: it was changed from outside | Nothing can be sold. Keep the folder as it is and call the installer. | [At entry {n}]</source>
        <translation>The ledger&apos;s chain is broken: it was changed from outside | Nothing can be sold. Keep the folder as it is and call the installer. | [At entry {n}]</translation>
    </message>
    <message>
        <source>The offline allowance is used up | Restore the network before selling on; ask the installer if it does not come back.</source>
        <translation>The offline allowance is used up | Restore the network before selling on; ask the installer if it does not come back.</translation>
    </message>
    <message>
        <source>The output could not be written | Free some space, or write it to another place. | [{detail}]</source>
        <translation>The output could not be written | Free some space, or write it to another place. | [{detail}]</translation>
    </message>
    <message>
        <source>The paying account is restricted | Nothing was charged. The guardian has to settle it with the payment provider.</source>
        <translation>The paying account is restricted | Nothing was charged. The guardian has to settle it with the payment provider.</translation>
    </message>
    <message>
        <source>The payment code needs the network | Use the face, or wait for the network.</source>
        <translation>The payment code needs the network | Use the face, or wait for the network.</translation>
    </message>
    <message>
        <source>The payment provider declined | Nothing was charged. Use another way to pay.</source>
        <translation>The payment provider declined | Nothing was charged. Use another way to pay.</translation>
    </message>
    <message>
        <source>The payment was declined | Nothing was charged. Use the payment code, or ask for another way to pay.</source>
        <translation>The payment was declined | Nothing was charged. Use the payment code, or ask for another way to pay.</translation>
    </message>
    <message>
        <source>The policy cannot be read | Sales go on; ask for the file again. | [{path}][: {detail}]</source>
        <translation>The policy cannot be read | Sales go on; ask for the file again. | [{path}][: {detail}]</translation>
    </message>
    <message>
        <source>The policy contradicts itself | Sales go on; ask for the file again. | [{detail}]</source>
        <translation>The policy contradicts itself | Sales go on; ask for the file again. | [{detail}]</translation>
    </message>
    <message>
        <source>The policy file holds another policy | Name the right one in the settings. | [{path}: {value}]</source>
        <translation>The policy file holds another policy | Name the right one in the settings. | [{path}: {value}]</translation>
    </message>
    <message>
        <source>The policy file is not there | Check the path. | [{path}]</source>
        <translation>The policy file is not there | Check the path. | [{path}]</translation>
    </message>
    <message>
        <source>The policy has an entry that is not known | Ask for the file again, or update the desk. | [{key}]</source>
        <translation>The policy has an entry that is not known | Ask for the file again, or update the desk. | [{key}]</translation>
    </message>
    <message>
        <source>The policy is for another time zone | Ask for the policy of this place. | [{value}][, here {wanted}]</source>
        <translation>The policy is for another time zone | Ask for the policy of this place. | [{value}][, here {wanted}]</translation>
    </message>
    <message>
        <source>The policy is not known | Check its name in the settings. | [{policy_id}]</source>
        <translation>The policy is not known | Check its name in the settings. | [{policy_id}]</translation>
    </message>
    <message>
        <source>The policy lacks an entry | Ask for the file again. | [{key}]</source>
        <translation>The policy lacks an entry | Ask for the file again. | [{key}]</translation>
    </message>
    <message>
        <source>The policy&apos;s time zone is not known | Ask for the file again. | [{key} = {value}]</source>
        <translation>The policy&apos;s time zone is not known | Ask for the file again. | [{key} = {value}]</translation>
    </message>
    <message>
        <source>The policy&apos;s window ends before it starts | Ask for the file again. | [{key}: {value}]</source>
        <translation>The policy&apos;s window ends before it starts | Ask for the file again. | [{key}: {value}]</translation>
    </message>
    <message>
        <source>The roster cannot be read | Save it as CSV or XLSX and try again. | [{path}][: {detail}]</source>
        <translation>The roster cannot be read | Save it as CSV or XLSX and try again. | [{path}][: {detail}]</translation>
    </message>
    <message>
        <source>The roster file is not there | Check the path. | [{path}]</source>
        <translation>The roster file is not there | Check the path. | [{path}]</translation>
    </message>
    <message>
        <source>The roster has faults | Correct the rows that are listed; nothing was taken over. | [{count} faults]</source>
        <translation>The roster has faults | Correct the rows that are listed; nothing was taken over. | [{count} faults]</translation>
    </message>
    <message>
        <source>The roster is too large | Split it, or remove what is not a roster. | [{rows} rows][{columns} columns][{length} characters][, at most {most}][At most {most_mb} MB]</source>
        <translation>The roster is too large | Split it, or remove what is not a roster. | [{rows} rows][{columns} columns][{length} characters][, at most {most}][At most {most_mb} MB]</translation>
    </message>
    <message>
        <source>The rush was stopped after {done} of {sales} sales | What was sold is in the ledger; start again to go on.</source>
        <translation>The rush was stopped after {done} of {sales} sales | What was sold is in the ledger; start again to go on.</translation>
    </message>
    <message>
        <source>The school has no name | Enter the school&apos;s name.</source>
        <translation>The school has no name | Enter the school&apos;s name.</translation>
    </message>
    <message>
        <source>The settings cannot be read | Correct the file, or set the desk up again. | [{path}][: {key}]</source>
        <translation>The settings cannot be read | Correct the file, or set the desk up again. | [{path}][: {key}]</translation>
    </message>
    <message>
        <source>The simulated terminal cannot listen there | Choose another place: pty, a device that is there, or socket://127.0.0.1:PORT with a free port. | [{url}][: {detail}]</source>
        <translation>The simulated terminal cannot listen there | Choose another place: pty, a device that is there, or socket://127.0.0.1:PORT with a free port. | [{url}][: {detail}]</translation>
    </message>
    <message>
        <source>The simulated terminal cannot write its journal | Free some space, or choose another folder. | [{path}][: {detail}]</source>
        <translation>The simulated terminal cannot write its journal | Free some space, or choose another folder. | [{path}][: {detail}]</translation>
    </message>
    <message>
        <source>The simulated terminal did not start | Start again; if it stays, run the set-up again. | [{detail}]</source>
        <translation>The simulated terminal did not start | Start again; if it stays, run the set-up again. | [{detail}]</translation>
    </message>
    <message>
        <source>The simulated terminal&apos;s journal is damaged | Start it with a new folder. | [{path}][, line {line}]</source>
        <translation>The simulated terminal&apos;s journal is damaged | Start it with a new folder. | [{path}][, line {line}]</translation>
    </message>
    <message>
        <source>The terminal closed the connection | Wait: the desk connects again by itself. | [{detail}]</source>
        <translation>The terminal closed the connection | Wait: the desk connects again by itself. | [{detail}]</translation>
    </message>
    <message>
        <source>The terminal did not start this payment | Nothing was charged. Charge again.</source>
        <translation>The terminal did not start this payment | Nothing was charged. Charge again.</translation>
    </message>
    <message>
        <source>The terminal does not answer | Check that it is switched on; the desk keeps trying. | [{url}]</source>
        <translation>The terminal does not answer | Check that it is switched on; the desk keeps trying. | [{url}]</translation>
    </message>
    <message>
        <source>The terminal has no address | Choose a port, or the simulator.</source>
        <translation>The terminal has no address | Choose a port, or the simulator.</translation>
    </message>
    <message>
        <source>The terminal is busy with another payment | Nothing was charged. Wait for the terminal, then charge again. | [Order {order_no}]</source>
        <translation>The terminal is busy with another payment | Nothing was charged. Wait for the terminal, then charge again. | [Order {order_no}]</translation>
    </message>
    <message>
        <source>The terminal knows this order number with another content | Nothing was charged. Charge again with a new order; tell the installer.</source>
        <translation>The terminal knows this order number with another content | Nothing was charged. Charge again with a new order; tell the installer.</translation>
    </message>
    <message>
        <source>The terminal refused to begin | Ask the installer to pair the terminal again. | [{detail}]</source>
        <translation>The terminal refused to begin | Ask the installer to pair the terminal again. | [{detail}]</translation>
    </message>
    <message>
        <source>The terminal sends what is not understood | Check the cable and the baud rate; restart the terminal.</source>
        <translation>The terminal sends what is not understood | Check the cable and the baud rate; restart the terminal.</translation>
    </message>
    <message>
        <source>The terminal speaks another version of the protocol | Ask the installer to update the terminal or the desk. | [Terminal {detail}][, desk {ours}]</source>
        <translation>The terminal speaks another version of the protocol | Ask the installer to update the terminal or the desk. | [Terminal {detail}][, desk {ours}]</translation>
    </message>
    <message>
        <source>The terminal went away during the rush | Orders that were open are in doubt; start again when it is back.</source>
        <translation>The terminal went away during the rush | Orders that were open are in doubt; start again when it is back.</translation>
    </message>
    <message>
        <source>The terminal&apos;s address cannot be read | Correct the address, in the settings or behind --terminal. | [{url}]</source>
        <translation>The terminal&apos;s address cannot be read | Correct the address, in the settings or behind --terminal. | [{url}]</translation>
    </message>
    <message>
        <source>The terminal&apos;s cable was pulled out | Plug it in again; selling starts again by itself. | [{port}][{url}][{detail}]</source>
        <translation>The terminal&apos;s cable was pulled out | Plug it in again; selling starts again by itself. | [{port}][{url}][{detail}]</translation>
    </message>
    <message>
        <source>The terminal&apos;s driver failed | Selling has stopped. Restart the desk; tell the installer if it happens again.</source>
        <translation>The terminal&apos;s driver failed | Selling has stopped. Restart the desk; tell the installer if it happens again.</translation>
    </message>
    <message>
        <source>The terminal&apos;s journal is older than this ledger | It may have been reset or exchanged. Ask the installer before selling on. | [Terminal {sn}]</source>
        <translation>The terminal&apos;s journal is older than this ledger | It may have been reset or exchanged. Ask the installer before selling on. | [Terminal {sn}]</translation>
    </message>
    <message>
        <source>The terminal&apos;s port is not there | Plug the cable in at both ends; selling starts again by itself. | [{port}][{url}][{detail}]</source>
        <translation>The terminal&apos;s port is not there | Plug the cable in at both ends; selling starts again by itself. | [{port}][{url}][{detail}]</translation>
    </message>
    <message>
        <source>The window has no name | Give it the name that staff use.</source>
        <translation>The window has no name | Give it the name that staff use.</translation>
    </message>
    <message>
        <source>The window&apos;s code must be 1 to 8 capital letters or digits | Correct it, for example C1. | [Given: {value}]</source>
        <translation>The window&apos;s code must be 1 to 8 capital letters or digits | Correct it, for example C1. | [Given: {value}]</translation>
    </message>
    <message>
        <source>There are characters that do not belong here | Remove them.</source>
        <translation>There are characters that do not belong here | Remove them.</translation>
    </message>
    <message>
        <source>There is no desk in this folder yet | Open the desk once to set it up, or name another folder. | [{path}]</source>
        <translation>There is no desk in this folder yet | Open the desk once to set it up, or name another folder. | [{path}]</translation>
    </message>
    <message>
        <source>There is no meal | Switch at least one meal on.</source>
        <translation>There is no meal | Switch at least one meal on.</translation>
    </message>
    <message>
        <source>There is no policy | Sales go on; import the policy to see the subsidy. | [{policy_id}]</source>
        <translation>There is no policy | Sales go on; import the policy to see the subsidy. | [{policy_id}]</translation>
    </message>
    <message>
        <source>There is no screen: neither DISPLAY nor WAYLAND_DISPLAY leads to one | Start it on the canteen PC&apos;s own screen; canteen-desk demo --headless needs none.</source>
        <translation>There is no screen: neither DISPLAY nor WAYLAND_DISPLAY leads to one | Start it on the canteen PC&apos;s own screen; canteen-desk demo --headless needs none.</translation>
    </message>
    <message>
        <source>There is no such date | Correct the date. | [{text}]</source>
        <translation>There is no such date | Correct the date. | [{text}]</translation>
    </message>
    <message>
        <source>This appearance is not known | Choose light, dark or system. | [{value}]</source>
        <translation>This appearance is not known | Choose light, dark or system. | [{value}]</translation>
    </message>
    <message>
        <source>This card belongs to somebody else | Correct the card&apos;s number. | [Number {number}]</source>
        <translation>This card belongs to somebody else | Correct the card&apos;s number. | [Number {number}]</translation>
    </message>
    <message>
        <source>This cell may not be empty | Fill it in.</source>
        <translation>This cell may not be empty | Fill it in.</translation>
    </message>
    <message>
        <source>This computer has no key store | Choose to keep the key in a file of the desk&apos;s folder, or install a key store.</source>
        <translation>This computer has no key store | Choose to keep the key in a file of the desk&apos;s folder, or install a key store.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is behind the ledger | Set the clock, then restart the desk. | [Last entry {at}]</source>
        <translation>This computer&apos;s clock is behind the ledger | Set the clock, then restart the desk. | [Last entry {at}]</translation>
    </message>
    <message>
        <source>This date is in the future | Correct the date. | [{text}]</source>
        <translation>This date is in the future | Correct the date. | [{text}]</translation>
    </message>
    <message>
        <source>This desk has not met the terminal {device_sn} | Check the number; a terminal is known once it was connected. | [known: {known}]</source>
        <translation>This desk has not met the terminal {device_sn} | Check the number; a terminal is known once it was connected. | [known: {known}]</translation>
    </message>
    <message>
        <source>This folder is not a trial: simulated terminals may not be used with it | Use a trial folder, or connect the real terminal. | [{path}]</source>
        <translation>This folder is not a trial: simulated terminals may not be used with it | Use a trial folder, or connect the real terminal. | [{path}]</translation>
    </message>
    <message>
        <source>This folder was written by a newer version | Install the newer version; nothing was changed. | [{path}]</source>
        <translation>This folder was written by a newer version | Install the newer version; nothing was changed. | [{path}]</translation>
    </message>
    <message>
        <source>This is no address to listen at | Write it as pty, a device such as /dev/ttyUSB0, or socket://127.0.0.1:PORT. | [{url}][: {detail}]</source>
        <translation>This is no address to listen at | Write it as pty, a device such as /dev/ttyUSB0, or socket://127.0.0.1:PORT. | [{url}][: {detail}]</translation>
    </message>
    <message>
        <source>This is no amount of money | Write it as 12 or 12.50. | [{text}]</source>
        <translation>This is no amount of money | Write it as 12 or 12.50. | [{text}]</translation>
    </message>
    <message>
        <source>This is no amount of money | Write it as 30 or 30.00. | [{text}]</source>
        <translation>This is no amount of money | Write it as 30 or 30.00. | [{text}]</translation>
    </message>
    <message>
        <source>This is no date and time with an offset | Write it as 2026-06-18T12:00:00+08:00. | [{text}]</source>
        <translation>This is no date and time with an offset | Write it as 2026-06-18T12:00:00+08:00. | [{text}]</translation>
    </message>
    <message>
        <source>This is no date | Write it as 2015-09-19. | [{text}]</source>
        <translation>This is no date | Write it as 2015-09-19. | [{text}]</translation>
    </message>
    <message>
        <source>This is no roster file | Save it as CSV or XLSX and try again. | [Wanted: {wanted}]</source>
        <translation>This is no roster file | Save it as CSV or XLSX and try again. | [Wanted: {wanted}]</translation>
    </message>
    <message>
        <source>This is no telephone number | Correct the number.</source>
        <translation>This is no telephone number | Correct the number.</translation>
    </message>
    <message>
        <source>This is no time of day | Write it as 11:30. | [{text}]</source>
        <translation>This is no time of day | Write it as 11:30. | [{text}]</translation>
    </message>
    <message>
        <source>This is too long | Shorten it. | [{length}, at most {most}]</source>
        <translation>This is too long | Shorten it. | [{length}, at most {most}]</translation>
    </message>
    <message>
        <source>This language is not known | Choose zh_CN or en. | [{value}]</source>
        <translation>This language is not known | Choose zh_CN or en. | [{value}]</translation>
    </message>
    <message>
        <source>This person is suspended | Ask the canteen office before serving.</source>
        <translation>This person is suspended | Ask the canteen office before serving.</translation>
    </message>
    <message>
        <source>This terminal is not in the programme | Sales go on; ask the installer about the device list. | [Terminal {device_sn}]</source>
        <translation>This terminal is not in the programme | Sales go on; ask the installer about the device list. | [Terminal {device_sn}]</translation>
    </message>
    <message>
        <source>This user may not open the terminal&apos;s port | Ask the installer for access to the port. | [{port}][{url}][{detail}]</source>
        <translation>This user may not open the terminal&apos;s port | Ask the installer for access to the port. | [{port}][{url}][{detail}]</translation>
    </message>
    <message>
        <source>This value stands twice in the file | Each person needs a value of their own. | [first in line {first_line}]</source>
        <translation>This value stands twice in the file | Each person needs a value of their own. | [first in line {first_line}]</translation>
    </message>
    <message>
        <source>Today is outside the policy&apos;s time | Sales go on; nothing accrues today. | [{detail}]</source>
        <translation>Today is outside the policy&apos;s time | Sales go on; nothing accrues today. | [{detail}]</translation>
    </message>
    <message>
        <source>Two meals have the same code | Give each its own.</source>
        <translation>Two meals have the same code | Give each its own.</translation>
    </message>
    <message>
        <source>Two meals overlap | Correct their hours. | [{meal}, {other}]</source>
        <translation>Two meals overlap | Correct their hours. | [{meal}, {other}]</translation>
    </message>
</context>
<context>
    <name>recent</name>
    <message>
        <source>Recent</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>Recent sales</source>
        <translation>Recent sales</translation>
    </message>
</context>
<context>
    <name>result</name>
    <message>
        <source>1 in doubt: only {name} waits</source>
        <translation>1 in doubt: only {name} waits</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>Charging</translation>
    </message>
    <message>
        <source>Do not charge again. The line goes on; the terminal&apos;s journal decides.</source>
        <translation>Do not charge again. The line goes on; the terminal&apos;s journal decides.</translation>
    </message>
    <message>
        <source>Hold the code in front of the terminal. Cancelling waits for the terminal&apos;s answer.</source>
        <translation>Hold the code in front of the terminal. Cancelling waits for the terminal&apos;s answer.</translation>
    </message>
    <message>
        <source>If it does not succeed, cancel and use the payment code (F2).</source>
        <translation>If it does not succeed, cancel and use the payment code (F2).</translation>
    </message>
    <message>
        <source>Last sale</source>
        <translation>Last sale</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Next diner</source>
        <translation>Next diner</translation>
    </message>
    <message>
        <source>No sale yet</source>
        <translation>No sale yet</translation>
    </message>
    <message>
        <source>Queried by itself after {s} s</source>
        <translation>Queried by itself after {s} s</translation>
    </message>
    <message>
        <source>Recognised. Cancelling waits for the terminal&apos;s answer.</source>
        <translation>Recognised. Cancelling waits for the terminal&apos;s answer.</translation>
    </message>
    <message>
        <source>Recognising</source>
        <translation>Recognising</translation>
    </message>
    <message>
        <source>Restart the desk.</source>
        <translation>Restart the desk.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>See to it</source>
        <translation>See to it</translation>
    </message>
    <message>
        <source>Selling has stopped</source>
        <translation>Selling has stopped</translation>
    </message>
    <message>
        <source>The answer got lost. Serve the meal; the same order is being queried.</source>
        <translation>The answer got lost. Serve the meal; the same order is being queried.</translation>
    </message>
    <message>
        <source>The last result stays here.</source>
        <translation>The last result stays here.</translation>
    </message>
    <message>
        <source>The money is being taken; what the terminal answers counts.</source>
        <translation>The money is being taken; what the terminal answers counts.</translation>
    </message>
    <message>
        <source>Waiting for the payment code</source>
        <translation>Waiting for the payment code</translation>
    </message>
    <message>
        <source>{n} in doubt: the line goes on</source>
        <translation>{n} in doubt: the line goes on</translation>
    </message>
    <message>
        <source>{n} to charge</source>
        <translation>{n} to charge</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} s</translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message>
        <source>1 to 8 capital letters or digits. Every order number begins with it; no two alike.</source>
        <translation>1 to 8 capital letters or digits. Every order number begins with it; no two alike.</translation>
    </message>
    <message>
        <source>As it stands on receipts and reports.</source>
        <translation>As it stands on receipts and reports.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>CSV (UTF-8 or GB18030) or XLSX. May be left empty: people can be imported later.</source>
        <translation>CSV (UTF-8 or GB18030) or XLSX. May be left empty: people can be imported later.</translation>
    </message>
    <message>
        <source>Check and finish</source>
        <translation>Check and finish</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Close this set-up, install the system&apos;s key store, and start again.</source>
        <translation>Close this set-up, install the system&apos;s key store, and start again.</translation>
    </message>
    <message>
        <source>Code of the window</source>
        <translation>Code of the window</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Customer number</translation>
    </message>
    <message>
        <source>File of the folder</source>
        <translation>File of the folder</translation>
    </message>
    <message>
        <source>File of the folder (trial)</source>
        <translation>File of the folder (trial)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>From the agreement with the provider; the subsidy is settled under it.</source>
        <translation>From the agreement with the provider; the subsidy is settled under it.</translation>
    </message>
    <message>
        <source>Install a key store first</source>
        <translation>Install a key store first</translation>
    </message>
    <message>
        <source>Keep the key in a file of the desk&apos;s folder</source>
        <translation>Keep the key in a file of the desk&apos;s folder</translation>
    </message>
    <message>
        <source>Key of the ledger</source>
        <translation>Key of the ledger</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>Key store</translation>
    </message>
    <message>
        <source>Language 语言</source>
        <translation>Language 语言</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Look at it</translation>
    </message>
    <message>
        <source>Make the desk</source>
        <translation>Make the desk</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>Meal</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>Meals</translation>
    </message>
    <message>
        <source>Meals and prices</source>
        <translation>Meals and prices</translation>
    </message>
    <message>
        <source>Name of the window</source>
        <translation>Name of the window</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>No port was found. Plug the cable in and look again.</source>
        <translation>No port was found. Plug the cable in and look again.</translation>
    </message>
    <message>
        <source>Port of the terminal</source>
        <translation>Port of the terminal</translation>
    </message>
    <message>
        <source>Price, yuan</source>
        <translation>Price, yuan</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>Roster file</source>
        <translation>Roster file</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>Set up the desk</source>
        <translation>Set up the desk</translation>
    </message>
    <message>
        <source>Simulated (trial)</source>
        <translation>Simulated (trial)</translation>
    </message>
    <message>
        <source>Simulated terminal</source>
        <translation>Simulated terminal</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>Step {n} of {all}</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Terminal at a port</source>
        <translation>Terminal at a port</translation>
    </message>
    <message>
        <source>The face terminal is connected to this computer with a cable.</source>
        <translation>The face terminal is connected to this computer with a cable.</translation>
    </message>
    <message>
        <source>This computer has no key store that could keep the key of the ledger.</source>
        <translation>This computer has no key store that could keep the key of the ledger.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>To try the desk out: no real money moves, and the folder stays a trial for ever.</source>
        <translation>To try the desk out: no real money moves, and the folder stays a trial for ever.</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Try</translation>
    </message>
    <message>
        <source>Trying, this takes some seconds…</source>
        <translation>Trying, this takes some seconds…</translation>
    </message>
    <message>
        <source>What staff call it.</source>
        <translation>What staff call it.</translation>
    </message>
    <message>
        <source>Whoever copies the whole folder can then read the ledger and the pupils&apos; data. Guard the computer and its backups.</source>
        <translation>Whoever copies the whole folder can then read the ledger and the pupils&apos; data. Guard the computer and its backups.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>and {n} more</translation>
    </message>
    <message>
        <source>choose a file first</source>
        <translation>choose a file first</translation>
    </message>
    <message>
        <source>choose a port first</source>
        <translation>choose a port first</translation>
    </message>
    <message>
        <source>this is the first step</source>
        <translation>this is the first step</translation>
    </message>
    <message>
        <source>trying</source>
        <translation>trying</translation>
    </message>
    <message>
        <source>{n} faults; nothing will be taken over:</source>
        <translation>{n} faults; nothing will be taken over:</translation>
    </message>
    <message>
        <source>{n} people, no fault.</source>
        <translation>{n} people, no fault.</translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message>
        <source>Checkout</source>
        <translation>Checkout</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>stages</name>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Charge unknown</source>
        <translation>Charge unknown</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Charged</translation>
    </message>
    <message>
        <source>Charged later</source>
        <translation>Charged later</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>Charging</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>Daily limit</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>Kept here</translation>
    </message>
    <message>
        <source>Meal rule</source>
        <translation>Meal rule</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>Nobody came</translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation>Not charged</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>Offline limit</source>
        <translation>Offline limit</translation>
    </message>
    <message>
        <source>Order in doubt</source>
        <translation>Order in doubt</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>Recognising</source>
        <translation>Recognising</translation>
    </message>
    <message>
        <source>Sale limit</source>
        <translation>Sale limit</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>Scanned</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Scanning</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspended</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Closed, next {meal}</source>
        <translation>Closed, next {meal}</translation>
    </message>
    <message>
        <source>Compared {ago}; the terminal differs by {s} s.</source>
        <translation>Compared {ago}; the terminal differs by {s} s.</translation>
    </message>
    <message>
        <source>Connected for {time}.</source>
        <translation>Connected for {time}.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Disk: {room}</source>
        <translation>Disk: {room}</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Faces</translation>
    </message>
    <message>
        <source>Free some space before the disk is full: selling stops then.</source>
        <translation>Free some space before the disk is full: selling stops then.</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>Meal</translation>
    </message>
    <message>
        <source>Meals served</source>
        <translation>Meals served</translation>
    </message>
    <message>
        <source>New diners may not be recognised. Use the payment code.</source>
        <translation>New diners may not be recognised. Use the payment code.</translation>
    </message>
    <message>
        <source>No meal is being served now. The price is that of {meal}, {hours}.</source>
        <translation>No meal is being served now. The price is that of {meal}, {hours}.</translation>
    </message>
    <message>
        <source>No network {time}</source>
        <translation>No network {time}</translation>
    </message>
    <message>
        <source>No real money moves here. Every face and every payment is made up.</source>
        <translation>No real money moves here. Every face and every payment is made up.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Paid in this meal so far: {n}</source>
        <translation>Paid in this meal so far: {n}</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulated</translation>
    </message>
    <message>
        <source>Simulated terminal</source>
        <translation>Simulated terminal</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Terminal away {time}</source>
        <translation>Terminal away {time}</translation>
    </message>
    <message>
        <source>The desk is connecting to the terminal.</source>
        <translation>The desk is connecting to the terminal.</translation>
    </message>
    <message>
        <source>The terminal fetched its face library {ago}.</source>
        <translation>The terminal fetched its face library {ago}.</translation>
    </message>
    <message>
        <source>The terminal has no network: it keeps payments and charges them later.</source>
        <translation>The terminal has no network: it keeps payments and charges them later.</translation>
    </message>
    <message>
        <source>The terminal has not said how old its face library is.</source>
        <translation>The terminal has not said how old its face library is.</translation>
    </message>
    <message>
        <source>The terminal&apos;s clock was not compared yet.</source>
        <translation>The terminal&apos;s clock was not compared yet.</translation>
    </message>
    <message>
        <source>The terminal&apos;s journal is being read; open orders are being queried.</source>
        <translation>The terminal&apos;s journal is being read; open orders are being queried.</translation>
    </message>
    <message>
        <source>Times of sales may be wrong. Ask the installer to check both clocks.</source>
        <translation>Times of sales may be wrong. Ask the installer to check both clocks.</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>Waiting to be sent to the provider: {n}</source>
        <translation>Waiting to be sent to the provider: {n}</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>catching up</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>checked</translation>
    </message>
    <message>
        <source>clock differs {s} s</source>
        <translation>clock differs {s} s</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connecting</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>{meal} is being served, {hours}.</source>
        <translation>{meal} is being served, {hours}.</translation>
    </message>
    <message>
        <source>{n} served</source>
        <translation>{n} served</translation>
    </message>
    <message>
        <source>{room} free.</source>
        <translation>{room} free.</translation>
    </message>
</context>
<context>
    <name>subsidy</name>
    <message>
        <source>/ {cap}</source>
        <translation>/ {cap}</translation>
    </message>
    <message>
        <source>/ {n} diners</source>
        <translation>/ {n} diners</translation>
    </message>
    <message>
        <source>Accrued</source>
        <translation>Accrued</translation>
    </message>
    <message>
        <source>Accrued {amount}</source>
        <translation>Accrued {amount}</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Month target</source>
        <translation>Month target</translation>
    </message>
    <message>
        <source>Period, qualified</source>
        <translation>Period, qualified</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualified</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>Subsidy today</source>
        <translation>Subsidy today</translation>
    </message>
    <message>
        <source>The figures are being worked out</source>
        <translation>The figures are being worked out</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>confirmed {amount}</source>
        <translation>confirmed {amount}</translation>
    </message>
    <message>
        <source>{n} serving days left</source>
        <translation>{n} serving days left</translation>
    </message>
    <message>
        <source>{n} short</source>
        <translation>{n} short</translation>
    </message>
    <message>
        <source>{users} / {cap} diners</source>
        <translation>{users} / {cap} diners</translation>
    </message>
    <message>
        <source>{users} of {cap} diners today</source>
        <translation>{users} of {cap} diners today</translation>
    </message>
</context>
<context>
    <name>switch</name>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Allergy: {names}</source>
        <translation>Allergy: {names}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Face</translation>
    </message>
    <message>
        <source>IN DOUBT</source>
        <translation>IN DOUBT</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>In doubt</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>Not recognised</translation>
    </message>
    <message>
        <source>PAID</source>
        <translation>PAID</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Payment code</source>
        <translation>Payment code</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>READY</translation>
    </message>
    <message>
        <source>REFUSED</source>
        <translation>REFUSED</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>STOPPED</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>To charge</source>
        <translation>To charge</translation>
    </message>
    <message>
        <source>WORKING</source>
        <translation>WORKING</translation>
    </message>
    <message>
        <source>Working</source>
        <extracomment>The icon and the family of colours of a sale in a list.</extracomment>
        <translation>Working</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>{h} h</source>
        <translation>{h} h</translation>
    </message>
    <message>
        <source>{meal}, serving {n}</source>
        <translation>{meal}, serving {n}</translation>
    </message>
    <message>
        <source>{m} min</source>
        <translation>{m} min</translation>
    </message>
    <message>
        <source>{m} min {s} s</source>
        <translation>{m} min {s} s</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{name} (staff)</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>{n} days ago</translation>
    </message>
    <message>
        <source>{n} h ago</source>
        <translation>{n} h ago</translation>
    </message>
    <message>
        <source>{n} min ago</source>
        <translation>{n} min ago</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} s</translation>
    </message>
</context>
</TS>
