<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>alerts</name>
    <message>
        <source>, again in {s} s</source>
        <translation>，{s} 秒后再查</translation>
    </message>
    <message>
        <source>Alert lane</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Charged after the desk had given this order up.</source>
        <translation>本机放弃这一笔之后，终端扣了款。</translation>
    </message>
    <message>
        <source>Charged by the terminal; not in this ledger.</source>
        <translation>终端扣了款，本机账本里没有这个单号。</translation>
    </message>
    <message>
        <source>Do not charge again; serve the meal</source>
        <translation>不要重收，餐可先取</translation>
    </message>
    <message>
        <source>FOREIGN SALE</source>
        <translation>非本机收款</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>OTHER AMOUNT</source>
        <translation>金额不符</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>单号 {number}</translation>
    </message>
    <message>
        <source>PAID LATE</source>
        <translation>事后扣款</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Serve the meal, or refund after lunch</source>
        <translation>请供餐，或餐后退款</translation>
    </message>
    <message>
        <source>Tell the supervisor before the day closes</source>
        <translation>日结前请告知主管</translation>
    </message>
    <message>
        <source>Tell the supervisor; keep the number</source>
        <translation>请告知主管并记下单号</translation>
    </message>
    <message>
        <source>Terminal away; asked again when it is back.</source>
        <translation>终端未连接，接上后继续查询。</translation>
    </message>
    <message>
        <source>The answer got lost; asked once</source>
        <translation>扣款中断线，正用原单号查询：第 1 次</translation>
    </message>
    <message>
        <source>The answer got lost; asked {n} times</source>
        <translation>扣款中断线，正用原单号查询：第 {n} 次</translation>
    </message>
    <message>
        <source>The answer got lost; asking for this order.</source>
        <translation>扣款中断线，正用原单号查询。</translation>
    </message>
    <message>
        <source>The terminal took another amount than asked for.</source>
        <translation>终端扣款的金额与本机要求的不同。</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知人员</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>已等 {time}</translation>
    </message>
    <message>
        <source>terminal away</source>
        <translation>终端未连接</translation>
    </message>
</context>
<context>
    <name>checkout</name>
    <message>
        <source>Amount</source>
        <translation>输入金额</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Charge {amount}</source>
        <translation>收款 {amount}</translation>
    </message>
    <message>
        <source>Continuous</source>
        <translation>连续收银</translation>
    </message>
    <message>
        <source>Filled from the right; the last two are fen</source>
        <translation>从右往左填，末两位是分</translation>
    </message>
    <message>
        <source>Fixed price</source>
        <translation>定额</translation>
    </message>
    <message>
        <source>Fixed {amount}</source>
        <translation>定额 {amount}</translation>
    </message>
    <message>
        <source>How the amount comes about</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>已按键</translation>
    </message>
    <message>
        <source>Nothing to cancel</source>
        <translation>没有可取消的</translation>
    </message>
    <message>
        <source>Pay code</source>
        <translation>付款码</translation>
    </message>
    <message>
        <source>amount first</source>
        <translation>先输金额</translation>
    </message>
    <message>
        <source>needs network</source>
        <translation>需联网</translation>
    </message>
    <message>
        <source>sale in hand</source>
        <translation>正在收款</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停收</translation>
    </message>
</context>
<context>
    <name>hints</name>
    <message>
        <source>Amount</source>
        <translation>输入金额</translation>
    </message>
    <message>
        <source>At most {amount}</source>
        <translation>单笔上限 {amount}</translation>
    </message>
    <message>
        <source>Charging, please wait</source>
        <translation>扣款中，请稍候</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接终端</translation>
    </message>
    <message>
        <source>Disk trouble</source>
        <translation>磁盘故障</translation>
    </message>
    <message>
        <source>Do not charge again</source>
        <translation>不要重收</translation>
    </message>
    <message>
        <source>Enter the amount</source>
        <translation>请输入金额</translation>
    </message>
    <message>
        <source>Fixed price</source>
        <translation>定额</translation>
    </message>
    <message>
        <source>Look at the terminal</source>
        <translation>请同学看终端</translation>
    </message>
    <message>
        <source>No terminal</source>
        <translation>终端断开</translation>
    </message>
    <message>
        <source>Nothing can be sold</source>
        <translation>暂时不能收款</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>没有扣款</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>单号 {number}</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Press Enter</source>
        <translation>按 Enter 收款</translation>
    </message>
    <message>
        <source>Recognised, please wait</source>
        <translation>已认出，请稍候</translation>
    </message>
    <message>
        <source>Recognising, please wait</source>
        <translation>识别中，请稍候</translation>
    </message>
    <message>
        <source>Serve the meal</source>
        <translation>可以取餐</translation>
    </message>
    <message>
        <source>Show the payment code</source>
        <translation>请出示付款码</translation>
    </message>
</context>
<context>
    <name>message</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>offline</name>
    <message>
        <source>Charged when online</source>
        <translation>联网后延迟扣款</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>还可收</translation>
    </message>
    <message>
        <source>Selling offline</source>
        <translation>离线收款</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>{n} sales</source>
        <translation>{n} 笔</translation>
    </message>
</context>
<context>
    <name>pad</name>
    <message>
        <source>Charge</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>删除最后一位</translation>
    </message>
    <message>
        <source>Enter an amount first</source>
        <translation>请先输入金额</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>A column stands twice in the heading line | Remove one of them. | [{column}]</source>
        <translation>表头里有一列出现两次 | 请删去其中一列。 | [{column}]</translation>
    </message>
    <message>
        <source>A column&apos;s mapping cannot be read | Write it as THEIRS=OURS, for example 证号=学号. OURS is one of: 学号 姓名 班级 性别 出生日期 校园卡号 过敏原 饮食 监护人 监护人电话 单日限额 刷脸授权 备注. | [{text}]</source>
        <translation>列名对应写错了 | 请写成 对方列名=本机列名，例如 证号=学号。本机列名有：学号、姓名、班级、性别、出生日期、校园卡号、过敏原、饮食、监护人、监护人电话、单日限额、刷脸授权、备注。 | [{text}]</translation>
    </message>
    <message>
        <source>A date stands where a text belongs | Format the column as text and enter it again.</source>
        <translation>这里是日期，应为文字 | 请把这一列设为文本后重新填写。</translation>
    </message>
    <message>
        <source>A day of the policy is no day | Write it as 2026-06-18. | [{key} = {value}]</source>
        <translation>政策里有一项不是日期 | 请写成 2026-06-18 的样子。 | [{key} = {value}]</translation>
    </message>
    <message>
        <source>A formula stands where a text belongs | Enter the value itself.</source>
        <translation>这里是公式，应为文字 | 请直接填写内容。</translation>
    </message>
    <message>
        <source>A limit may not be negative | Leave it empty where there is none. | [{text}]</source>
        <translation>限额不能是负数 | 没有限额请留空。 | [{text}]</translation>
    </message>
    <message>
        <source>A long number has lost digits | Format the column as text and enter it again.</source>
        <translation>长数字丢了位数 | 请把这一列设为文本后重新填写。</translation>
    </message>
    <message>
        <source>A meal costs more than one sale may | Lower the price or raise the limit. | [{meal}][, limit {limit}]</source>
        <translation>有餐次的价格超过了单笔上限 | 请降低价格，或提高上限。 | [{meal}][，上限 {limit}]</translation>
    </message>
    <message>
        <source>A meal ends before it starts | Correct its hours. | [{meal}]</source>
        <translation>餐次的结束早于开始 | 请改正时段。 | [{meal}]</translation>
    </message>
    <message>
        <source>A meal&apos;s price must be above zero | Correct the price. | [{meal}]</source>
        <translation>餐次价格必须大于零 | 请改正价格。 | [{meal}]</translation>
    </message>
    <message>
        <source>A number of the policy is out of range | Ask for the file again. | [{key} = {value}][, {least} to {most}]</source>
        <translation>政策里有数字超出范围 | 请重新取得文件。 | [{key} = {value}][，应在 {least} 到 {most}]</translation>
    </message>
    <message>
        <source>A time of the policy is no instant | Write it as 2026-06-18T12:00:00+08:00. | [{key} = {value}]</source>
        <translation>政策里有一项不是时刻 | 请写成 2026-06-18T12:00:00+08:00 的样子。 | [{key} = {value}]</translation>
    </message>
    <message>
        <source>A value of the settings cannot be | Correct it in settings.toml, or set the desk up anew. | {key} = {value}</source>
        <translation>设置里有一项的值不能用 | 请在 settings.toml 里改正，或重新设置。 | {key} = {value}</translation>
    </message>
    <message>
        <source>Above the limit for one sale without network | Take a smaller amount, or wait for the network. | [Limit {limit}]</source>
        <translation>超过离线单笔上限 | 请减少金额，或等网络恢复。 | [上限 {limit}]</translation>
    </message>
    <message>
        <source>Already had this meal | Ask the diner to step aside; a second serving is not allowed in this meal. | [{last_paid_at}][ · {last_paid} paid]</source>
        <translation>这一餐已领过一份 | 请同学先让一让；这一餐不能领第二份。 | [{last_paid_at}][ · {last_paid} 已收款]</translation>
    </message>
    <message>
        <source>An amount has at most two decimals | Round it to whole fen. | [{text}]</source>
        <translation>金额最多两位小数 | 请精确到分。 | [{text}]</translation>
    </message>
    <message>
        <source>An earlier payment of this person is still in doubt | Do not charge again. Serve the meal; the earlier order will be settled by the terminal. | [Order {order_no}]</source>
        <translation>此人还有一笔存疑 | 不要重收。餐可先取，原单由终端账本决定。 | [单号 {order_no}]</translation>
    </message>
    <message>
        <source>An entry of a terminal&apos;s journal is missing in the ledger | Connect the terminal; what is missing is read again. | [Terminal {sn}, entry {n}]</source>
        <translation>账本里缺少终端的一条记录 | 请接上终端，缺少的会重新读取。 | [终端 {sn}，第 {n} 条]</translation>
    </message>
    <message>
        <source>An entry of the policy is empty | Ask for the file again. | [{key}]</source>
        <translation>政策里有一项是空的 | 请重新取得文件。 | [{key}]</translation>
    </message>
    <message>
        <source>An entry of the policy is none of the choices | Ask for the file again. | [{key} = {value}][: {choices}]</source>
        <translation>政策里有一项不在可选范围 | 请重新取得文件。 | [{key} = {value}][：{choices}]</translation>
    </message>
    <message>
        <source>An entry of the policy is of the wrong kind | Ask for the file again. | [{key} = {value}][, wanted: {wanted}]</source>
        <translation>政策里有一项类型不对 | 请重新取得文件。 | [{key} = {value}][，应为 {wanted}]</translation>
    </message>
    <message>
        <source>An entry of the policy repeats itself | Ask for the file again. | [{key}: {value}]</source>
        <translation>政策里有一项重复 | 请重新取得文件。 | [{key}：{value}]</translation>
    </message>
    <message>
        <source>An entry of the terminal&apos;s journal is missing | Nothing can be sold until the installer has looked at it. | [Entry {n}]</source>
        <translation>终端账本缺了一条 | 安装人员查明之前不能收款。 | [第 {n} 条]</translation>
    </message>
    <message>
        <source>Another desk already uses this folder | Close the other desk first, or choose another folder. | [{path}]</source>
        <translation>这个数据目录已有一个收银台在用 | 请先关闭另一个收银台，或换一个目录。 | [{path}]</translation>
    </message>
    <message>
        <source>Another program holds the terminal&apos;s port | Close the other program; selling starts again by itself. | [{port}][{url}][{detail}]</source>
        <translation>终端的接口被其他程序占用 | 请关闭那个程序，之后自动恢复收款。 | [{port}][{url}][{detail}]</translation>
    </message>
    <message>
        <source>Another simulated terminal uses this folder | Stop it, or choose another folder. | [{path}]</source>
        <translation>另一个模拟终端正在用这个目录 | 请先停止它，或换一个目录。 | [{path}]</translation>
    </message>
    <message>
        <source>Cancelled at the desk | Nothing was charged. Press Enter for the next diner.</source>
        <translation>已在本机取消 | 没有扣款。按 Enter 收下一位。</translation>
    </message>
    <message>
        <source>Cancelled at the terminal | Nothing was charged. Ask the diner whether to try again.</source>
        <translation>已在终端取消 | 没有扣款。请问同学是否重试。</translation>
    </message>
    <message>
        <source>Every limit must be above zero | Correct the limits.</source>
        <translation>限额必须大于零 | 请改正限额。</translation>
    </message>
    <message>
        <source>More than is left to refund | Enter at most what is left. | [{amount} asked][, {left} left]</source>
        <translation>超过可退金额 | 请不要超过可退金额。 | [要退 {amount}][，可退 {left}]</translation>
    </message>
    <message>
        <source>No Chinese font was found | Install one (for example fonts-noto-cjk), then start again.</source>
        <translation>没有找到中文字体 | 请安装一种（例如 fonts-noto-cjk）后再启动。</translation>
    </message>
    <message>
        <source>No desk was set up on this computer yet | Open canteen-desk once to set it up, or name a folder with --home. | [{path}]</source>
        <translation>这台电脑还没有设置收银台 | 请先打开 canteen-desk 完成设置，或用 --home 指定数据目录。 | [{path}]</translation>
    </message>
    <message>
        <source>No terminal is known yet | Connect the terminal once; the figures follow.</source>
        <translation>还没有终端 | 请先接上终端，数字随后出现。</translation>
    </message>
    <message>
        <source>Nobody came to the terminal in time | Press Enter for the next diner.</source>
        <translation>终端前没有人，已超时 | 按 Enter 收下一位。</translation>
    </message>
    <message>
        <source>Not enough money in the account | Nothing was charged. Ask for the payment code or another account.</source>
        <translation>账户余额不足 | 没有扣款。请改用付款码，或换一个账户。</translation>
    </message>
    <message>
        <source>Only simulated terminals may be used, and this one is real | This version takes simulated terminals only. Disconnect this one and choose the simulated terminal.</source>
        <translation>只能使用模拟终端，接上的是真终端 | 本版本只支持模拟终端。请断开这台终端，改用模拟终端。</translation>
    </message>
    <message>
        <source>Only 是 or 否 can stand here | Correct this cell. | [{text}]</source>
        <translation>这里只能填 是 或 否 | 请改正这一格。 | [{text}]</translation>
    </message>
    <message>
        <source>Only 男 or 女 can stand here | Correct this cell, or leave it empty. | [{text}]</source>
        <translation>这里只能填 男 或 女 | 请改正，或留空。 | [{text}]</translation>
    </message>
    <message>
        <source>Other users of this computer can read the key | Let only the desk&apos;s user read the file. | [{path}]</source>
        <translation>这台电脑的其他用户能读到密钥 | 请把文件改为只有本用户可读。 | [{path}]</translation>
    </message>
    <message>
        <source>Payments are missing among what is to be sent | Call the installer before the day is closed. | [{count} missing]</source>
        <translation>待发送的记录里缺少付款 | 日结之前请联系安装人员。 | [缺 {count} 条]</translation>
    </message>
    <message>
        <source>Something is wrong that has no sentence yet | Tell the installer this code. | {code}</source>
        <extracomment>For codes of a family that nobody wrote a sentence for (a terminal&apos;s own error words).</extracomment>
        <translation>出现了还没有说明的问题 | 请把这个代码告诉安装人员。 | {code}</translation>
    </message>
    <message>
        <source>The amount is above the limit for one sale | Check the amount and enter it again. | [Limit {limit}]</source>
        <translation>超过单笔上限 | 请核对金额后重新输入。 | [上限 {limit}]</translation>
    </message>
    <message>
        <source>The amount is above the terminal&apos;s limit | Nothing was charged. Take a smaller amount. | [{amount}]</source>
        <translation>超过终端的单笔上限 | 没有扣款，请减少金额。 | [{amount}]</translation>
    </message>
    <message>
        <source>The compiled translations are missing | Run the set-up again. | [{path}]</source>
        <translation>缺少编译好的译文 | 请重新运行安装程序。 | [{path}]</translation>
    </message>
    <message>
        <source>The customer number is missing | Enter the number from the agreement.</source>
        <translation>缺少客户编号 | 请填写协议上的编号。</translation>
    </message>
    <message>
        <source>The daily limit would be exceeded | Take a smaller amount, or ask the guardian to raise the limit. | [Limit {limit}][, spent today {spent}]</source>
        <translation>超过单日限额 | 请减少金额，或请监护人提高限额。 | [限额 {limit}][ · 今日已用 {spent}]</translation>
    </message>
    <message>
        <source>The desk found a fault of its own | Selling has stopped. Restart the desk and tell the installer. | [{detail}]</source>
        <translation>本机程序出错 | 已停止收款。请重启本机，并告知安装人员。 | [{detail}]</translation>
    </message>
    <message>
        <source>The desk is connecting to the terminal | Wait a moment; selling starts by itself.</source>
        <translation>正在连接终端 | 请稍候，连上后自动开始收款。</translation>
    </message>
    <message>
        <source>The desk&apos;s folder cannot be written | Give this user the right to write there, or choose another folder. | [{path}]</source>
        <translation>数据目录不能写入 | 请给当前用户写入权限，或换一个目录。 | [{path}]</translation>
    </message>
    <message>
        <source>The disk could not write | Nothing can be sold safely. Restart the desk; if it stays, call the installer.</source>
        <translation>磁盘写入失败 | 无法安全收款。请重启本机；仍然如此请联系安装人员。</translation>
    </message>
    <message>
        <source>The disk is full | Nothing can be sold safely. Free some space, then restart the desk. | [{free_mb} MB left]</source>
        <translation>磁盘已满 | 无法安全收款。请腾出空间后重启本机。 | [还剩 {free_mb} MB]</translation>
    </message>
    <message>
        <source>The disk is nearly full | Free some space before it is full: selling stops then. | [{free_mb} MB left]</source>
        <translation>磁盘快满了 | 请腾出空间；磁盘满了就不能收款。 | [还剩 {free_mb} MB]</translation>
    </message>
    <message>
        <source>The file is empty or no roster: the first rows need 学号 and 姓名 | Put the heading line above the people, or name the columns with a mapping. | [{missing} is missing]</source>
        <translation>文件是空的，或者不是名单：开头几行里要有“学号”和“姓名” | 请在名单上方加上表头，或指定列名对应。 | [缺少 {missing}]</translation>
    </message>
    <message>
        <source>The file of faults cannot be used | Correct the file that stands behind --faults. | [{path}: ][{detail}]</source>
        <translation>故障文件不能用 | 请改正 --faults 后面的文件。 | [{path}：][{detail}]</translation>
    </message>
    <message>
        <source>The key does not open this ledger, or the file is no ledger | Use the computer and the user that made it, or restore a backup.</source>
        <translation>密钥打不开这个账本，或者这个文件不是账本 | 请用当初建立账本的电脑和用户，或恢复备份。</translation>
    </message>
    <message>
        <source>The key of this ledger is missing or damaged, in its file or in the key store | Use the user that set the desk up, or restore a backup with its key. | [{path}]</source>
        <translation>密钥文件或系统密钥库里的账本密钥不见了，或已损坏 | 请用当初设置的用户登录，或恢复带密钥的备份。 | [{path}]</translation>
    </message>
    <message>
        <source>The key store here keeps keys in plain text | It is refused. Install the system&apos;s key store, or choose a file of the desk&apos;s folder.</source>
        <translation>这里的密钥库是明文保存 | 已拒绝使用。请安装系统密钥库，或选择目录里的文件。</translation>
    </message>
    <message>
        <source>The ledger and its tables do not agree | Keep the folder as it is and call the installer. | [{number}: ledger {ledger}, table {table}]</source>
        <translation>账本与数据表对不上 | 请保留原目录，并联系安装人员。 | [{number}：账本 {ledger}，数据表 {table}]</translation>
    </message>
    <message>
        <source>The ledger is damaged | Nothing can be sold. Keep the folder as it is and restore a backup. | [{detail}]</source>
        <translation>账本已损坏 | 无法收款。请保留原目录，并恢复备份。 | [{detail}]</translation>
    </message>
    <message>
        <source>The ledger&apos;s chain is broken: it was changed from outside | Nothing can be sold. Keep the folder as it is and call the installer. | [At entry {n}]</source>
        <translation>账本的链断了：有人从外部改过 | 无法收款。请保留原目录，并联系安装人员。 | [第 {n} 条]</translation>
    </message>
    <message>
        <source>The offline allowance is used up | Restore the network before selling on; ask the installer if it does not come back.</source>
        <translation>离线额度已用完 | 请先恢复网络再收款；恢复不了请联系安装人员。</translation>
    </message>
    <message>
        <source>The output could not be written | Free some space, or write it to another place. | [{detail}]</source>
        <translation>结果写不出去 | 请腾出空间，或换一个地方写。 | [{detail}]</translation>
    </message>
    <message>
        <source>The paying account is restricted | Nothing was charged. The guardian has to settle it with the payment provider.</source>
        <translation>付款账户受限 | 没有扣款。请监护人向支付机构处理。</translation>
    </message>
    <message>
        <source>The payment code needs the network | Use the face, or wait for the network.</source>
        <translation>付款码需要联网 | 请用刷脸，或等网络恢复。</translation>
    </message>
    <message>
        <source>The payment provider declined | Nothing was charged. Use another way to pay.</source>
        <translation>支付机构拒绝了这一笔 | 没有扣款。请换一种付款方式。</translation>
    </message>
    <message>
        <source>The payment was declined | Nothing was charged. Use the payment code, or ask for another way to pay.</source>
        <translation>付款被拒 | 没有扣款。请改用付款码或其他方式。</translation>
    </message>
    <message>
        <source>The policy cannot be read | Sales go on; ask for the file again. | [{path}][: {detail}]</source>
        <translation>政策文件读不出来 | 收款照常；请重新取得文件。 | [{path}][：{detail}]</translation>
    </message>
    <message>
        <source>The policy contradicts itself | Sales go on; ask for the file again. | [{detail}]</source>
        <translation>政策内容自相矛盾 | 收款照常；请重新取得文件。 | [{detail}]</translation>
    </message>
    <message>
        <source>The policy file holds another policy | Name the right one in the settings. | [{path}: {value}]</source>
        <translation>政策文件里是另一项政策 | 请在设置里填写正确的政策。 | [{path}：{value}]</translation>
    </message>
    <message>
        <source>The policy file is not there | Check the path. | [{path}]</source>
        <translation>找不到政策文件 | 请检查路径。 | [{path}]</translation>
    </message>
    <message>
        <source>The policy has an entry that is not known | Ask for the file again, or update the desk. | [{key}]</source>
        <translation>政策里有不认识的项 | 请重新取得文件，或升级本机。 | [{key}]</translation>
    </message>
    <message>
        <source>The policy is for another time zone | Ask for the policy of this place. | [{value}][, here {wanted}]</source>
        <translation>政策属于另一个时区 | 请取得本地的政策。 | [{value}][，本机 {wanted}]</translation>
    </message>
    <message>
        <source>The policy is not known | Check its name in the settings. | [{policy_id}]</source>
        <translation>不认识这项政策 | 请核对设置里的政策名称。 | [{policy_id}]</translation>
    </message>
    <message>
        <source>The policy lacks an entry | Ask for the file again. | [{key}]</source>
        <translation>政策缺少一项 | 请重新取得文件。 | [{key}]</translation>
    </message>
    <message>
        <source>The policy&apos;s time zone is not known | Ask for the file again. | [{key} = {value}]</source>
        <translation>不认识政策里的时区 | 请重新取得文件。 | [{key} = {value}]</translation>
    </message>
    <message>
        <source>The policy&apos;s window ends before it starts | Ask for the file again. | [{key}: {value}]</source>
        <translation>政策期的结束早于开始 | 请重新取得文件。 | [{key}：{value}]</translation>
    </message>
    <message>
        <source>The roster cannot be read | Save it as CSV or XLSX and try again. | [{path}][: {detail}]</source>
        <translation>名单读不出来 | 请另存为 CSV 或 XLSX 后重试。 | [{path}][：{detail}]</translation>
    </message>
    <message>
        <source>The roster file is not there | Check the path. | [{path}]</source>
        <translation>找不到名单文件 | 请检查路径。 | [{path}]</translation>
    </message>
    <message>
        <source>The roster has faults | Correct the rows that are listed; nothing was taken over. | [{count} faults]</source>
        <translation>名单里有错误 | 请改正列出的行；没有导入任何人。 | [{count} 处]</translation>
    </message>
    <message>
        <source>The roster is too large | Split it, or remove what is not a roster. | [{rows} rows][{columns} columns][{length} characters][, at most {most}][At most {most_mb} MB]</source>
        <translation>名单太大 | 请拆分，或删去无关内容。 | [{rows} 行][{columns} 列][{length} 个字][，最多 {most}][最多 {most_mb} MB]</translation>
    </message>
    <message>
        <source>The rush was stopped after {done} of {sales} sales | What was sold is in the ledger; start again to go on.</source>
        <translation>高峰演练在 {sales} 笔中的第 {done} 笔停下 | 已收的都在账本里；要继续请重新开始。</translation>
    </message>
    <message>
        <source>The school has no name | Enter the school&apos;s name.</source>
        <translation>学校没有名称 | 请填写学校名称。</translation>
    </message>
    <message>
        <source>The settings cannot be read | Correct the file, or set the desk up again. | [{path}][: {key}]</source>
        <translation>设置文件读不出来 | 请改正文件，或重新设置。 | [{path}][：{key}]</translation>
    </message>
    <message>
        <source>The simulated terminal cannot listen there | Choose another place: pty, a device that is there, or socket://127.0.0.1:PORT with a free port. | [{url}][: {detail}]</source>
        <translation>模拟终端不能用这个地址 | 请换一个：pty、现有的设备，或 socket://127.0.0.1:端口号（端口须空闲）。 | [{url}][：{detail}]</translation>
    </message>
    <message>
        <source>The simulated terminal cannot write its journal | Free some space, or choose another folder. | [{path}][: {detail}]</source>
        <translation>模拟终端写不了账本 | 请腾出空间，或换一个目录。 | [{path}][：{detail}]</translation>
    </message>
    <message>
        <source>The simulated terminal did not start | Start again; if it stays, run the set-up again. | [{detail}]</source>
        <translation>模拟终端没有启动 | 请重新启动；仍然如此请重新运行安装程序。 | [{detail}]</translation>
    </message>
    <message>
        <source>The simulated terminal&apos;s journal is damaged | Start it with a new folder. | [{path}][, line {line}]</source>
        <translation>模拟终端的账本已损坏 | 请用新目录启动。 | [{path}][，第 {line} 行]</translation>
    </message>
    <message>
        <source>The terminal closed the connection | Wait: the desk connects again by itself. | [{detail}]</source>
        <translation>终端断开了连接 | 请稍候，本机会自动重连。 | [{detail}]</translation>
    </message>
    <message>
        <source>The terminal did not start this payment | Nothing was charged. Charge again.</source>
        <translation>终端没有开始这一笔 | 没有扣款，请重新收款。</translation>
    </message>
    <message>
        <source>The terminal does not answer | Check that it is switched on; the desk keeps trying. | [{url}]</source>
        <translation>终端没有应答 | 请看终端是否开机；本机会一直重试。 | [{url}]</translation>
    </message>
    <message>
        <source>The terminal has no address | Choose a port, or the simulator.</source>
        <translation>没有填写终端地址 | 请选择接口，或选模拟终端。</translation>
    </message>
    <message>
        <source>The terminal is busy with another payment | Nothing was charged. Wait for the terminal, then charge again. | [Order {order_no}]</source>
        <translation>终端正在处理另一笔 | 没有扣款。等终端空闲后再收。 | [单号 {order_no}]</translation>
    </message>
    <message>
        <source>The terminal knows this order number with another content | Nothing was charged. Charge again with a new order; tell the installer.</source>
        <translation>终端上同一单号内容不同 | 没有扣款。请重新收款，并告知安装人员。</translation>
    </message>
    <message>
        <source>The terminal refused to begin | Ask the installer to pair the terminal again. | [{detail}]</source>
        <translation>终端拒绝开始会话 | 请安装人员重新配对终端。 | [{detail}]</translation>
    </message>
    <message>
        <source>The terminal sends what is not understood | Check the cable and the baud rate; restart the terminal.</source>
        <translation>终端发来的内容读不懂 | 请检查数据线和波特率，并重启终端。</translation>
    </message>
    <message>
        <source>The terminal speaks another version of the protocol | Ask the installer to update the terminal or the desk. | [Terminal {detail}][, desk {ours}]</source>
        <translation>终端的协议版本不同 | 请安装人员升级终端或本机。 | [终端 {detail}][，本机 {ours}]</translation>
    </message>
    <message>
        <source>The terminal went away during the rush | Orders that were open are in doubt; start again when it is back.</source>
        <translation>连续收款途中终端断开 | 未结的单号为存疑；终端恢复后再开始。</translation>
    </message>
    <message>
        <source>The terminal&apos;s address cannot be read | Correct the address, in the settings or behind --terminal. | [{url}]</source>
        <translation>终端地址无法识别 | 请改正地址：在设置里，或 --terminal 后面。 | [{url}]</translation>
    </message>
    <message>
        <source>The terminal&apos;s cable was pulled out | Plug it in again; selling starts again by itself. | [{port}][{url}][{detail}]</source>
        <translation>终端的数据线被拔出 | 请重新插好，之后自动恢复收款。 | [{port}][{url}][{detail}]</translation>
    </message>
    <message>
        <source>The terminal&apos;s driver failed | Selling has stopped. Restart the desk; tell the installer if it happens again.</source>
        <translation>终端驱动出错 | 已停止收款。请重启本机；再次出现请告知安装人员。</translation>
    </message>
    <message>
        <source>The terminal&apos;s journal is older than this ledger | It may have been reset or exchanged. Ask the installer before selling on. | [Terminal {sn}]</source>
        <translation>终端账本比本机的旧 | 终端可能被重置或更换。请先问安装人员再收款。 | [终端 {sn}]</translation>
    </message>
    <message>
        <source>The terminal&apos;s port is not there | Plug the cable in at both ends; selling starts again by itself. | [{port}][{url}][{detail}]</source>
        <translation>找不到终端的接口 | 请插好两端的数据线，接上后自动恢复收款。 | [{port}][{url}][{detail}]</translation>
    </message>
    <message>
        <source>The window has no name | Give it the name that staff use.</source>
        <translation>窗口没有名称 | 请填写员工常用的名称。</translation>
    </message>
    <message>
        <source>The window&apos;s code must be 1 to 8 capital letters or digits | Correct it, for example C1. | [Given: {value}]</source>
        <translation>窗口代号须为 1 到 8 位大写字母或数字 | 请改正，例如 C1。 | [填写的是：{value}]</translation>
    </message>
    <message>
        <source>There are characters that do not belong here | Remove them.</source>
        <translation>有不该出现的字符 | 请删去。</translation>
    </message>
    <message>
        <source>There is no desk in this folder yet | Open the desk once to set it up, or name another folder. | [{path}]</source>
        <translation>这个目录里还没有收银台 | 请先打开收银台完成设置，或另指定目录。 | [{path}]</translation>
    </message>
    <message>
        <source>There is no meal | Switch at least one meal on.</source>
        <translation>没有餐次 | 请至少启用一餐。</translation>
    </message>
    <message>
        <source>There is no policy | Sales go on; import the policy to see the subsidy. | [{policy_id}]</source>
        <translation>没有补贴政策 | 收款照常；导入政策后显示补贴。 | [{policy_id}]</translation>
    </message>
    <message>
        <source>There is no screen: neither DISPLAY nor WAYLAND_DISPLAY leads to one | Start it on the canteen PC&apos;s own screen; canteen-desk demo --headless needs none.</source>
        <translation>找不到屏幕：DISPLAY 和 WAYLAND_DISPLAY 都连不上 | 请在食堂电脑的屏幕上启动；canteen-desk demo --headless 不需要屏幕。</translation>
    </message>
    <message>
        <source>There is no such date | Correct the date. | [{text}]</source>
        <translation>没有这一天 | 请改正日期。 | [{text}]</translation>
    </message>
    <message>
        <source>This appearance is not known | Choose light, dark or system. | [{value}]</source>
        <translation>不认识这种外观 | 请选择 light、dark 或 system。 | [{value}]</translation>
    </message>
    <message>
        <source>This card belongs to somebody else | Correct the card&apos;s number. | [Number {number}]</source>
        <translation>这张卡属于别人 | 请改正卡号。 | [编号 {number}]</translation>
    </message>
    <message>
        <source>This cell may not be empty | Fill it in.</source>
        <translation>这一格不能为空 | 请填写。</translation>
    </message>
    <message>
        <source>This computer has no key store | Choose to keep the key in a file of the desk&apos;s folder, or install a key store.</source>
        <translation>这台电脑没有密钥库 | 请选择把密钥存成目录里的文件，或安装系统密钥库。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is behind the ledger | Set the clock, then restart the desk. | [Last entry {at}]</source>
        <translation>电脑时钟比账本还早 | 请校准电脑时钟，再重启本机。 | [最后一条 {at}]</translation>
    </message>
    <message>
        <source>This date is in the future | Correct the date. | [{text}]</source>
        <translation>日期在将来 | 请改正日期。 | [{text}]</translation>
    </message>
    <message>
        <source>This desk has not met the terminal {device_sn} | Check the number; a terminal is known once it was connected. | [known: {known}]</source>
        <translation>本机没有接过终端 {device_sn} | 请核对编号；终端接上过一次才认得。 | [接过的：{known}]</translation>
    </message>
    <message>
        <source>This folder is not a trial: simulated terminals may not be used with it | Use a trial folder, or connect the real terminal. | [{path}]</source>
        <translation>这不是试用目录，不能用模拟终端 | 请改用试用目录，或接上真终端。 | [{path}]</translation>
    </message>
    <message>
        <source>This folder was written by a newer version | Install the newer version; nothing was changed. | [{path}]</source>
        <translation>数据目录来自更新的版本 | 请安装新版本；数据没有改动。 | [{path}]</translation>
    </message>
    <message>
        <source>This is no address to listen at | Write it as pty, a device such as /dev/ttyUSB0, or socket://127.0.0.1:PORT. | [{url}][: {detail}]</source>
        <translation>监听地址写错了 | 请写成 pty、设备名（如 /dev/ttyUSB0），或 socket://127.0.0.1:端口号。 | [{url}][：{detail}]</translation>
    </message>
    <message>
        <source>This is no amount of money | Write it as 12 or 12.50. | [{text}]</source>
        <translation>这不是金额 | 请写成 12 或 12.50 的样子。 | [{text}]</translation>
    </message>
    <message>
        <source>This is no amount of money | Write it as 30 or 30.00. | [{text}]</source>
        <translation>这不是金额 | 请写成 30 或 30.00 的样子。 | [{text}]</translation>
    </message>
    <message>
        <source>This is no date and time with an offset | Write it as 2026-06-18T12:00:00+08:00. | [{text}]</source>
        <translation>这不是带时区的日期时间 | 请写成 2026-06-18T12:00:00+08:00 的样子。 | [{text}]</translation>
    </message>
    <message>
        <source>This is no date | Write it as 2015-09-19. | [{text}]</source>
        <translation>这不是日期 | 请写成 2015-09-19 的样子。 | [{text}]</translation>
    </message>
    <message>
        <source>This is no roster file | Save it as CSV or XLSX and try again. | [Wanted: {wanted}]</source>
        <translation>这不是名单文件 | 请另存为 CSV 或 XLSX 后重试。 | [应为 {wanted}]</translation>
    </message>
    <message>
        <source>This is no telephone number | Correct the number.</source>
        <translation>这不是电话号码 | 请改正号码。</translation>
    </message>
    <message>
        <source>This is no time of day | Write it as 11:30. | [{text}]</source>
        <translation>这不是有效的时间 | 请写成 11:30 的样子。 | [{text}]</translation>
    </message>
    <message>
        <source>This is too long | Shorten it. | [{length}, at most {most}]</source>
        <translation>内容太长 | 请缩短。 | [{length}，最多 {most}]</translation>
    </message>
    <message>
        <source>This language is not known | Choose zh_CN or en. | [{value}]</source>
        <translation>不认识这种语言 | 请选择 zh_CN 或 en。 | [{value}]</translation>
    </message>
    <message>
        <source>This person is suspended | Ask the canteen office before serving.</source>
        <translation>此人已停用 | 请先问食堂办公室，再决定是否供餐。</translation>
    </message>
    <message>
        <source>This terminal is not in the programme | Sales go on; ask the installer about the device list. | [Terminal {device_sn}]</source>
        <translation>这台终端不在补贴计划内 | 收款照常；请向安装人员核对设备名单。 | [终端 {device_sn}]</translation>
    </message>
    <message>
        <source>This user may not open the terminal&apos;s port | Ask the installer for access to the port. | [{port}][{url}][{detail}]</source>
        <translation>没有打开终端接口的权限 | 请安装人员开通接口权限。 | [{port}][{url}][{detail}]</translation>
    </message>
    <message>
        <source>This value stands twice in the file | Each person needs a value of their own. | [first in line {first_line}]</source>
        <translation>这个值在文件里出现两次 | 每个人要有自己的值。 | [第一次在第 {first_line} 行]</translation>
    </message>
    <message>
        <source>Today is outside the policy&apos;s time | Sales go on; nothing accrues today. | [{detail}]</source>
        <translation>今天不在政策期内 | 收款照常；今天不计补贴。 | [{detail}]</translation>
    </message>
    <message>
        <source>Two meals have the same code | Give each its own.</source>
        <translation>两个餐次代号相同 | 请改成不同的代号。</translation>
    </message>
    <message>
        <source>Two meals overlap | Correct their hours. | [{meal}, {other}]</source>
        <translation>两个餐次时段重叠 | 请改正时段。 | [{meal}、{other}]</translation>
    </message>
</context>
<context>
    <name>recent</name>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Recent sales</source>
        <translation>最近收款</translation>
    </message>
</context>
<context>
    <name>result</name>
    <message>
        <source>1 in doubt: only {name} waits</source>
        <translation>1 笔存疑：只停{name}，队伍照常收</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>正在扣款</translation>
    </message>
    <message>
        <source>Do not charge again. The line goes on; the terminal&apos;s journal decides.</source>
        <translation>不要重收。结果由终端账本决定；日结之前必须有结果。</translation>
    </message>
    <message>
        <source>Hold the code in front of the terminal. Cancelling waits for the terminal&apos;s answer.</source>
        <translation>请把付款码对准终端；取消以终端答复为准。</translation>
    </message>
    <message>
        <source>If it does not succeed, cancel and use the payment code (F2).</source>
        <translation>认不出可取消后按 F2 用付款码；取消以终端答复为准。</translation>
    </message>
    <message>
        <source>Last sale</source>
        <translation>上一笔</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next diner</source>
        <translation>收下一位</translation>
    </message>
    <message>
        <source>No sale yet</source>
        <translation>还没有收款</translation>
    </message>
    <message>
        <source>Queried by itself after {s} s</source>
        <translation>{s} 秒无结果自动查询</translation>
    </message>
    <message>
        <source>Recognised. Cancelling waits for the terminal&apos;s answer.</source>
        <translation>已认出；取消以终端答复为准。</translation>
    </message>
    <message>
        <source>Recognising</source>
        <translation>正在认人</translation>
    </message>
    <message>
        <source>Restart the desk.</source>
        <translation>请重启本机。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>See to it</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>Selling has stopped</source>
        <translation>已停止收款</translation>
    </message>
    <message>
        <source>The answer got lost. Serve the meal; the same order is being queried.</source>
        <translation>扣款中断线。餐可先取，正用原单号查询。</translation>
    </message>
    <message>
        <source>The last result stays here.</source>
        <translation>最近一笔的结果显示在这里。</translation>
    </message>
    <message>
        <source>The money is being taken; what the terminal answers counts.</source>
        <translation>正在扣款，以终端答复为准。</translation>
    </message>
    <message>
        <source>Waiting for the payment code</source>
        <translation>等待付款码</translation>
    </message>
    <message>
        <source>{n} in doubt: the line goes on</source>
        <translation>{n} 笔存疑，队伍照常收</translation>
    </message>
    <message>
        <source>{n} to charge</source>
        <translation>待扣款 {n} 笔</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} 秒</translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message>
        <source>1 to 8 capital letters or digits. Every order number begins with it; no two alike.</source>
        <translation>1 到 8 位大写字母或数字；单号以它开头，各窗口不能相同。</translation>
    </message>
    <message>
        <source>As it stands on receipts and reports.</source>
        <translation>显示在小票和报表上的名称。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>CSV (UTF-8 or GB18030) or XLSX. May be left empty: people can be imported later.</source>
        <translation>CSV（UTF-8 或 GB18030）或 XLSX。可以留空，以后再导入。</translation>
    </message>
    <message>
        <source>Check and finish</source>
        <translation>核对并完成</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Close this set-up, install the system&apos;s key store, and start again.</source>
        <translation>关闭本向导，安装系统密钥库后重新开始。</translation>
    </message>
    <message>
        <source>Code of the window</source>
        <translation>窗口代号</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>File of the folder</source>
        <translation>目录里的文件</translation>
    </message>
    <message>
        <source>File of the folder (trial)</source>
        <translation>目录里的文件（试用）</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>From the agreement with the provider; the subsidy is settled under it.</source>
        <translation>与服务商协议上的编号，补贴按它结算。</translation>
    </message>
    <message>
        <source>Install a key store first</source>
        <translation>先安装密钥库</translation>
    </message>
    <message>
        <source>Keep the key in a file of the desk&apos;s folder</source>
        <translation>把密钥存成目录里的文件</translation>
    </message>
    <message>
        <source>Key of the ledger</source>
        <translation>账本密钥</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>系统密钥库</translation>
    </message>
    <message>
        <source>Language 语言</source>
        <translation>语言 Language</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Make the desk</source>
        <translation>完成设置</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>Meals and prices</source>
        <translation>餐次与价格</translation>
    </message>
    <message>
        <source>Name of the window</source>
        <translation>窗口名称</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No port was found. Plug the cable in and look again.</source>
        <translation>没有找到接口。请插好数据线后重新查找。</translation>
    </message>
    <message>
        <source>Port of the terminal</source>
        <translation>终端接口</translation>
    </message>
    <message>
        <source>Price, yuan</source>
        <translation>价格（元）</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Roster file</source>
        <translation>名单文件</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>供应</translation>
    </message>
    <message>
        <source>Set up the desk</source>
        <translation>设置收银台</translation>
    </message>
    <message>
        <source>Simulated (trial)</source>
        <translation>模拟（试用）</translation>
    </message>
    <message>
        <source>Simulated terminal</source>
        <translation>模拟终端</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>第 {n} 步，共 {all} 步</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Terminal at a port</source>
        <translation>接在接口上的终端</translation>
    </message>
    <message>
        <source>The face terminal is connected to this computer with a cable.</source>
        <translation>刷脸终端用数据线接在这台电脑上。</translation>
    </message>
    <message>
        <source>This computer has no key store that could keep the key of the ledger.</source>
        <translation>这台电脑没有可用的密钥库来保管账本密钥。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>To try the desk out: no real money moves, and the folder stays a trial for ever.</source>
        <translation>用来试用：没有真钱，这个目录以后也只能试用。</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试连</translation>
    </message>
    <message>
        <source>Trying, this takes some seconds…</source>
        <translation>正在试连，需要几秒…</translation>
    </message>
    <message>
        <source>What staff call it.</source>
        <translation>员工常用的叫法。</translation>
    </message>
    <message>
        <source>Whoever copies the whole folder can then read the ledger and the pupils&apos; data. Guard the computer and its backups.</source>
        <translation>谁拷走整个目录，就能读出账本和学生信息。请看好电脑和备份。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 处</translation>
    </message>
    <message>
        <source>choose a file first</source>
        <translation>请先选择文件</translation>
    </message>
    <message>
        <source>choose a port first</source>
        <translation>请先选择接口</translation>
    </message>
    <message>
        <source>this is the first step</source>
        <translation>这是第一步</translation>
    </message>
    <message>
        <source>trying</source>
        <translation>试连中</translation>
    </message>
    <message>
        <source>{n} faults; nothing will be taken over:</source>
        <translation>{n} 处错误，不会导入任何人：</translation>
    </message>
    <message>
        <source>{n} people, no fault.</source>
        <translation>{n} 人，没有错误。</translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message>
        <source>Checkout</source>
        <translation>收银</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>stages</name>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Charge unknown</source>
        <translation>扣款未知</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>扣款</translation>
    </message>
    <message>
        <source>Charged later</source>
        <translation>延迟扣款</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>扣款中</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>单日限额</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>付款被拒</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>本机记账</translation>
    </message>
    <message>
        <source>Meal rule</source>
        <translation>本餐规则</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation>未扣款</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Offline limit</source>
        <translation>离线额度</translation>
    </message>
    <message>
        <source>Order in doubt</source>
        <translation>存疑未结</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>Recognising</source>
        <translation>识别中</translation>
    </message>
    <message>
        <source>Sale limit</source>
        <translation>单笔上限</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>扫码中</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已下发</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>人员停用</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Closed, next {meal}</source>
        <translation>未供餐，下一餐 {meal}</translation>
    </message>
    <message>
        <source>Compared {ago}; the terminal differs by {s} s.</source>
        <translation>{ago}校对；终端相差 {s} 秒。</translation>
    </message>
    <message>
        <source>Connected for {time}.</source>
        <translation>已连接 {time}。</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Disk: {room}</source>
        <translation>磁盘只剩 {room}</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸库</translation>
    </message>
    <message>
        <source>Free some space before the disk is full: selling stops then.</source>
        <translation>请腾出空间；磁盘满了就不能收款。</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>Meals served</source>
        <translation>已收份数</translation>
    </message>
    <message>
        <source>New diners may not be recognised. Use the payment code.</source>
        <translation>新来的人可能认不出，请用付款码。</translation>
    </message>
    <message>
        <source>No meal is being served now. The price is that of {meal}, {hours}.</source>
        <translation>现在不在供餐时段，按{meal}（{hours}）定价。</translation>
    </message>
    <message>
        <source>No network {time}</source>
        <translation>外网断开 {time}</translation>
    </message>
    <message>
        <source>No real money moves here. Every face and every payment is made up.</source>
        <translation>这里没有真钱：人脸和付款都是模拟的。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Paid in this meal so far: {n}</source>
        <translation>本餐已收款 {n} 份</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Simulated terminal</source>
        <translation>模拟终端</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Terminal away {time}</source>
        <translation>终端断开 {time}</translation>
    </message>
    <message>
        <source>The desk is connecting to the terminal.</source>
        <translation>正在连接终端。</translation>
    </message>
    <message>
        <source>The terminal fetched its face library {ago}.</source>
        <translation>终端{ago}更新了人脸库。</translation>
    </message>
    <message>
        <source>The terminal has no network: it keeps payments and charges them later.</source>
        <translation>终端没有外网：先记账，联网后再扣款。</translation>
    </message>
    <message>
        <source>The terminal has not said how old its face library is.</source>
        <translation>终端还没有报告人脸库的时间。</translation>
    </message>
    <message>
        <source>The terminal&apos;s clock was not compared yet.</source>
        <translation>还没有校对终端的时钟。</translation>
    </message>
    <message>
        <source>The terminal&apos;s journal is being read; open orders are being queried.</source>
        <translation>正在读取终端账本，并查询未结的单号。</translation>
    </message>
    <message>
        <source>Times of sales may be wrong. Ask the installer to check both clocks.</source>
        <translation>收款时间可能不准，请安装人员检查两边的时钟。</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>待同步</translation>
    </message>
    <message>
        <source>Waiting to be sent to the provider: {n}</source>
        <translation>等待发送给服务商：{n} 条</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>对账中</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>校时</translation>
    </message>
    <message>
        <source>clock differs {s} s</source>
        <translation>相差 {s} 秒</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>{meal} is being served, {hours}.</source>
        <translation>正在供应{meal}，{hours}。</translation>
    </message>
    <message>
        <source>{n} served</source>
        <translation>已收 {n} 份</translation>
    </message>
    <message>
        <source>{room} free.</source>
        <translation>剩余 {room}。</translation>
    </message>
</context>
<context>
    <name>subsidy</name>
    <message>
        <source>/ {cap}</source>
        <translation>/ {cap} 人</translation>
    </message>
    <message>
        <source>/ {n} diners</source>
        <translation>/ {n} 人</translation>
    </message>
    <message>
        <source>Accrued</source>
        <translation>应计</translation>
    </message>
    <message>
        <source>Accrued {amount}</source>
        <translation>应计 {amount}</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Month target</source>
        <translation>本月达标</translation>
    </message>
    <message>
        <source>Period, qualified</source>
        <translation>考核期达标</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已达标</translation>
    </message>
    <message>
        <source>Subsidy today</source>
        <translation>今日补贴</translation>
    </message>
    <message>
        <source>The figures are being worked out</source>
        <translation>正在计算</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>confirmed {amount}</source>
        <translation>确认 {amount}</translation>
    </message>
    <message>
        <source>{n} serving days left</source>
        <translation>还有 {n} 个供餐日</translation>
    </message>
    <message>
        <source>{n} short</source>
        <translation>差 {n} 人</translation>
    </message>
    <message>
        <source>{users} / {cap} diners</source>
        <translation>{users} / {cap} 人</translation>
    </message>
    <message>
        <source>{users} of {cap} diners today</source>
        <translation>今日 {users} / {cap} 人</translation>
    </message>
</context>
<context>
    <name>switch</name>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Allergy: {names}</source>
        <translation>{names}过敏</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>刷脸</translation>
    </message>
    <message>
        <source>IN DOUBT</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>PAID</source>
        <translation>已收款</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已收款</translation>
    </message>
    <message>
        <source>Payment code</source>
        <translation>付款码</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>REFUSED</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>停收</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>To charge</source>
        <translation>待扣款</translation>
    </message>
    <message>
        <source>WORKING</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Working</source>
        <extracomment>The icon and the family of colours of a sale in a list.</extracomment>
        <translation>处理中</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>{h} h</source>
        <translation>{h} 小时</translation>
    </message>
    <message>
        <source>{meal}, serving {n}</source>
        <translation>{meal}第 {n} 份</translation>
    </message>
    <message>
        <source>{m} min</source>
        <translation>{m} 分钟</translation>
    </message>
    <message>
        <source>{m} min {s} s</source>
        <translation>{m} 分 {s} 秒</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}同学</translation>
    </message>
    <message>
        <source>{name} (staff)</source>
        <translation>{name}老师</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>{n} 天前</translation>
    </message>
    <message>
        <source>{n} h ago</source>
        <translation>{n} 小时前</translation>
    </message>
    <message>
        <source>{n} min ago</source>
        <translation>{n} 分钟前</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} 秒</translation>
    </message>
</context>
</TS>
