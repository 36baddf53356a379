<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>access</name>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Another person</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>Back to selling</source>
        <translation>Back to selling</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Checked at the sixth digit</source>
        <translation>Checked at the sixth digit</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Choose your name and enter your PIN. Nothing is sold before.</source>
        <translation>Choose your name and enter your PIN. Nothing is sold before.</translation>
    </message>
    <message>
        <source>Choose your name first</source>
        <translation>Choose your name first</translation>
    </message>
    <message>
        <source>Does everything, and answers for what others may not do.</source>
        <translation>Does everything, and answers for what others may not do.</translation>
    </message>
    <message>
        <source>End the lock-out</source>
        <translation>End the lock-out</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Enter a name.</translation>
    </message>
    <message>
        <source>Hide the number pad</source>
        <translation>Hide the number pad</translation>
    </message>
    <message>
        <source>Installer</source>
        <translation>Installer</translation>
    </message>
    <message>
        <source>It is recorded who, when and why. Esc leaves it.</source>
        <translation>It is recorded who, when and why. Esc leaves it.</translation>
    </message>
    <message>
        <source>Let them choose a PIN and enter it here.</source>
        <translation>Let them choose a PIN and enter it here.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Locked out, {n} min</source>
        <translation>Locked out, {n} min</translation>
    </message>
    <message>
        <source>Looks at sales, subsidy, reports and the record; changes nothing.</source>
        <translation>Looks at sales, subsidy, reports and the record; changes nothing.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New PIN or password</source>
        <translation>New PIN or password</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>New user</translation>
    </message>
    <message>
        <source>Number pad</source>
        <translation>Number pad</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PINs of two people</source>
        <translation>PINs of two people</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Press again to confirm</source>
        <translation>Press again to confirm</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Selling goes on. Enter your PIN to open the rest.</source>
        <translation>Selling goes on. Enter your PIN to open the rest.</translation>
    </message>
    <message>
        <source>Sells, sees sales and reports, identifies people.</source>
        <translation>Sells, sees sales and reports, identifies people.</translation>
    </message>
    <message>
        <source>Sells, sets up devices and settings.</source>
        <translation>Sells, sets up devices and settings.</translation>
    </message>
    <message>
        <source>Show the number pad</source>
        <translation>Show the number pad</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Signs in by</source>
        <translation>Signs in by</translation>
    </message>
    <message>
        <source>Six digits, or a password of 8 and more.</source>
        <translation>Six digits, or a password of 8 and more.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>Supervisor&apos;s PIN</translation>
    </message>
    <message>
        <source>Take PINs in place again</source>
        <translation>Take PINs in place again</translation>
    </message>
    <message>
        <source>The lock-out is over</source>
        <translation>The lock-out is over</translation>
    </message>
    <message>
        <source>The new PIN or password holds from now on</source>
        <translation>The new PIN or password holds from now on</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>Users and roles</source>
        <translation>Users and roles</translation>
    </message>
    <message>
        <source>Who is at the desk?</source>
        <translation>Who is at the desk?</translation>
    </message>
    <message>
        <source>Who takes over?</source>
        <translation>Who takes over?</translation>
    </message>
    <message>
        <source>Works here again</source>
        <translation>Works here again</translation>
    </message>
    <message>
        <source>Works here no more</source>
        <translation>Works here no more</translation>
    </message>
    <message>
        <source>{name} is signed in.</source>
        <translation>{name} is signed in.</translation>
    </message>
    <message>
        <source>{n} of 6 digits</source>
        <translation>{n} of 6 digits</translation>
    </message>
</context>
<context>
    <name>alerts</name>
    <message>
        <source>, again in {s} s</source>
        <translation>, again in {s} s</translation>
    </message>
    <message>
        <source>; selling goes on. What waits is printed when it is well again.</source>
        <translation>; selling goes on. What waits is printed when it is well again.</translation>
    </message>
    <message>
        <source>A rule stopped this sale, but the terminal had charged already.</source>
        <translation>A rule stopped this sale, but the terminal had charged already.</translation>
    </message>
    <message>
        <source>A terminal denies this money. These books stay as they are.</source>
        <translation>A terminal denies this money. These books stay as they are.</translation>
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
        <source>CHARGE FAILED</source>
        <translation>CHARGE FAILED</translation>
    </message>
    <message>
        <source>CLOCK JUMPED</source>
        <translation>CLOCK JUMPED</translation>
    </message>
    <message>
        <source>CONTRADICTION</source>
        <translation>CONTRADICTION</translation>
    </message>
    <message>
        <source>Charged after the desk had given this order up.</source>
        <translation>Charged after the desk had given this order up.</translation>
    </message>
    <message>
        <source>Charged at the terminal after all, and paid here too.</source>
        <translation>Charged at the terminal after all, and paid here too.</translation>
    </message>
    <message>
        <source>Charged by the terminal; not in this ledger.</source>
        <translation>Charged by the terminal; not in this ledger.</translation>
    </message>
    <message>
        <source>Check the terminal, then send them again</source>
        <translation>Check the terminal, then send them again</translation>
    </message>
    <message>
        <source>Do not charge again; serve the meal</source>
        <translation>Do not charge again; serve the meal</translation>
    </message>
    <message>
        <source>Do not refund again, nor pay it out</source>
        <translation>Do not refund again, nor pay it out</translation>
    </message>
    <message>
        <source>FOREIGN SALE</source>
        <translation>FOREIGN SALE</translation>
    </message>
    <message>
        <source>Installer: send the parameters again on the Devices page</source>
        <translation>Installer: send the parameters again on the Devices page</translation>
    </message>
    <message>
        <source>Installer: set both clocks right</source>
        <translation>Installer: set both clocks right</translation>
    </message>
    <message>
        <source>Look at the printer&apos;s cable and power</source>
        <translation>Look at the printer&apos;s cable and power</translation>
    </message>
    <message>
        <source>More went back for this order than was paid.</source>
        <translation>More went back for this order than was paid.</translation>
    </message>
    <message>
        <source>NO RECEIPTS</source>
        <translation>NO RECEIPTS</translation>
    </message>
    <message>
        <source>NO SUBSIDY</source>
        <translation>NO SUBSIDY</translation>
    </message>
    <message>
        <source>NOT SET</source>
        <translation>NOT SET</translation>
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
        <source>PAID TWICE</source>
        <translation>PAID TWICE</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Put in paper and close the printer</source>
        <translation>Put in paper and close the printer</translation>
    </message>
    <message>
        <source>REFUND IN DOUBT</source>
        <translation>REFUND IN DOUBT</translation>
    </message>
    <message>
        <source>REFUNDED LATE</source>
        <translation>REFUNDED LATE</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>SERVED TWICE</source>
        <translation>SERVED TWICE</translation>
    </message>
    <message>
        <source>STOPPED LATE</source>
        <translation>STOPPED LATE</translation>
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
        <source>Sold at desk {till} as well: {order}.</source>
        <translation>Sold at desk {till} as well: {order}.</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Story</translation>
    </message>
    <message>
        <source>Supervisor: ask the diner for the money</source>
        <translation>Supervisor: ask the diner for the money</translation>
    </message>
    <message>
        <source>Supervisor: ask the payment provider</source>
        <translation>Supervisor: ask the payment provider</translation>
    </message>
    <message>
        <source>Supervisor: call the payment provider</source>
        <translation>Supervisor: call the payment provider</translation>
    </message>
    <message>
        <source>Supervisor: did it go back twice?</source>
        <translation>Supervisor: did it go back twice?</translation>
    </message>
    <message>
        <source>Supervisor: refund it, or let it stand</source>
        <translation>Supervisor: refund it, or let it stand</translation>
    </message>
    <message>
        <source>Supervisor: refund this one</source>
        <translation>Supervisor: refund this one</translation>
    </message>
    <message>
        <source>Supervisor: set this computer&apos;s time, then confirm it</source>
        <translation>Supervisor: set this computer&apos;s time, then confirm it</translation>
    </message>
    <message>
        <source>TOO MUCH BACK</source>
        <translation>TOO MUCH BACK</translation>
    </message>
    <message>
        <source>TWO TIMES</source>
        <translation>TWO TIMES</translation>
    </message>
    <message>
        <source>Taken offline, declined when it was charged.</source>
        <translation>Taken offline, declined when it was charged.</translation>
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
        <source>Terminal and computer are too far apart. Set the terminal&apos;s clock on the Devices page.</source>
        <translation>Terminal and computer are too far apart. Set the terminal&apos;s clock on the Devices page.</translation>
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
        <source>The answer got lost; asking for this refund.</source>
        <translation>The answer got lost; asking for this refund.</translation>
    </message>
    <message>
        <source>The refund&apos;s answer got lost; asked {n} times</source>
        <translation>The refund&apos;s answer got lost; asked {n} times</translation>
    </message>
    <message>
        <source>The terminal did not take the parameters. Sales go on, but may earn nothing.</source>
        <translation>The terminal did not take the parameters. Sales go on, but may earn nothing.</translation>
    </message>
    <message>
        <source>The terminal took another amount than asked for.</source>
        <translation>The terminal took another amount than asked for.</translation>
    </message>
    <message>
        <source>The time is right now</source>
        <translation>The time is right now</translation>
    </message>
    <message>
        <source>This computer&apos;s clock jumped. The desk goes on by its own time until then.</source>
        <translation>This computer&apos;s clock jumped. The desk goes on by its own time until then.</translation>
    </message>
    <message>
        <source>This refund went through after all.</source>
        <translation>This refund went through after all.</translation>
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
        <source>Wrong or missing: {names}. Sales go on, but earn nothing; so far {n}.</source>
        <translation>Wrong or missing: {names}. Sales go on, but earn nothing; so far {n}.</translation>
    </message>
    <message>
        <source>before the close</source>
        <translation>before the close</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>for {time}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>provider account</source>
        <translation>provider account</translation>
    </message>
    <message>
        <source>store</source>
        <translation>store</translation>
    </message>
    <message>
        <source>terminal away</source>
        <translation>terminal away</translation>
    </message>
    <message>
        <source>terminal parameters</source>
        <translation>terminal parameters</translation>
    </message>
    <message>
        <source>this meal</source>
        <translation>this meal</translation>
    </message>
    <message>
        <source>{n} for you</source>
        <translation>{n} for you</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>Alert {alert_id} seen to</source>
        <translation>Alert {alert_id} seen to</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>All days</translation>
    </message>
    <message>
        <source>Answered for {act}[: {purpose}][, with {second}]</source>
        <translation>Answered for {act}[: {purpose}][, with {second}]</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Command line</translation>
    </message>
    <message>
        <source>Consent recorded: {person_ref}</source>
        <translation>Consent recorded: {person_ref}</translation>
    </message>
    <message>
        <source>Consent withdrawn: {person_ref}</source>
        <translation>Consent withdrawn: {person_ref}</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Day closed: Z {z}[, {service_day}]</source>
        <translation>Day closed: Z {z}[, {service_day}]</translation>
    </message>
    <message>
        <source>Day closes</source>
        <translation>Day closes</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Demonstration</translation>
    </message>
    <message>
        <source>Desk retired on this computer[: {till_id}]</source>
        <translation>Desk retired on this computer[: {till_id}]</translation>
    </message>
    <message>
        <source>Desk sells on this computer again</source>
        <translation>Desk sells on this computer again</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Exchange of a terminal begun[: {old_sn}]</source>
        <translation>Exchange of a terminal begun[: {old_sn}]</translation>
    </message>
    <message>
        <source>Exchange of a terminal given up[: {old_sn}]</source>
        <translation>Exchange of a terminal given up[: {old_sn}]</translation>
    </message>
    <message>
        <source>Full name seen: {person_ref}[, {reason}]</source>
        <translation>Full name seen: {person_ref}[, {reason}]</translation>
    </message>
    <message>
        <source>Guard lifted: {guard}[, for {person_ref}]</source>
        <translation>Guard lifted: {guard}[, for {person_ref}]</translation>
    </message>
    <message>
        <source>Guards lifted</source>
        <translation>Guards lifted</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Identification</translation>
    </message>
    <message>
        <source>Identification asked for[: {purpose}]</source>
        <translation>Identification asked for[: {purpose}]</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>Import undone</translation>
    </message>
    <message>
        <source>Ledger restored from a backup</source>
        <translation>Ledger restored from a backup</translation>
    </message>
    <message>
        <source>Lock-out ended[: {staff_ref}]</source>
        <translation>Lock-out ended[: {staff_ref}]</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Locked out[: {staff_ref}] for {minutes} min</source>
        <translation>Locked out[: {staff_ref}] for {minutes} min</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Menu changed</source>
        <translation>Menu changed</translation>
    </message>
    <message>
        <source>New PIN or password of {staff_ref}</source>
        <translation>New PIN or password of {staff_ref}</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Older</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>One day</translation>
    </message>
    <message>
        <source>Parted with terminal {old_sn}[, {faces_owed} faces owed]</source>
        <translation>Parted with terminal {old_sn}[, {faces_owed} faces owed]</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>People purged</source>
        <translation>People purged</translation>
    </message>
    <message>
        <source>Person added: {person_ref}</source>
        <translation>Person added: {person_ref}</translation>
    </message>
    <message>
        <source>Person changed: {person_ref}</source>
        <translation>Person changed: {person_ref}</translation>
    </message>
    <message>
        <source>Person erased: {person_ref}</source>
        <translation>Person erased: {person_ref}</translation>
    </message>
    <message>
        <source>Program changed[ from {before}] to {version}</source>
        <translation>Program changed[ from {before}] to {version}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Record of who did what</source>
        <translation>Record of who did what</translation>
    </message>
    <message>
        <source>Refund of {amount}, order {order_no}[: {reason}]</source>
        <translation>Refund of {amount}, order {order_no}[: {reason}]</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Refunds</translation>
    </message>
    <message>
        <source>Roster imported[, {rows} rows]</source>
        <translation>Roster imported[, {rows} rows]</translation>
    </message>
    <message>
        <source>Rosters</source>
        <translation>Rosters</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Set-up</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Settings changed[: {keys}]</source>
        <translation>Settings changed[: {keys}]</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>Shift closed</translation>
    </message>
    <message>
        <source>Shift handed over[ by {from}][ to {to}]</source>
        <translation>Shift handed over[ by {from}][ to {to}]</translation>
    </message>
    <message>
        <source>Shift opened</source>
        <translation>Shift opened</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Shifts</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>Signing in, locks, PINs</source>
        <translation>Signing in, locks, PINs</translation>
    </message>
    <message>
        <source>Statement issued[: {month}]</source>
        <translation>Statement issued[: {month}]</translation>
    </message>
    <message>
        <source>Statement received[: {month}]</source>
        <translation>Statement received[: {month}]</translation>
    </message>
    <message>
        <source>Status of {person_ref}[: {status}]</source>
        <translation>Status of {person_ref}[: {status}]</translation>
    </message>
    <message>
        <source>Support file made: {file}</source>
        <translation>Support file made: {file}</translation>
    </message>
    <message>
        <source>Terminal paired[: {device_sn}]</source>
        <translation>Terminal paired[: {device_sn}]</translation>
    </message>
    <message>
        <source>Terminal unpaired[: {device_sn}]</source>
        <translation>Terminal unpaired[: {device_sn}]</translation>
    </message>
    <message>
        <source>Terminal {old_sn} exchanged[ for {new_sn}]</source>
        <translation>Terminal {old_sn} exchanged[ for {new_sn}]</translation>
    </message>
    <message>
        <source>The chain holds from entry {a} to {b}: nothing was changed or taken out.</source>
        <translation>The chain holds from entry {a} to {b}: nothing was changed or taken out.</translation>
    </message>
    <message>
        <source>The chain is broken at entry {n}: tell the installer.</source>
        <translation>The chain is broken at entry {n}: tell the installer.</translation>
    </message>
    <message>
        <source>The file is being written</source>
        <translation>The file is being written</translation>
    </message>
    <message>
        <source>The record is saved</source>
        <translation>The record is saved</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Unlocked</translation>
    </message>
    <message>
        <source>User added: {staff_ref}[, {role}]</source>
        <translation>User added: {staff_ref}[, {role}]</translation>
    </message>
    <message>
        <source>User changed: {staff_ref}[, {role}]</source>
        <translation>User changed: {staff_ref}[, {role}]</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>Void of {amount}, order {order_no}[: {reason}][, now order {moved_to}]</source>
        <translation>Void of {amount}, order {order_no}[: {reason}][, now order {moved_to}]</translation>
    </message>
    <message>
        <source>Voids</source>
        <translation>Voids</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Wrong PIN or password[ of {staff_ref}][, {in_a_row} in a row]</source>
        <translation>Wrong PIN or password[ of {staff_ref}][, {in_a_row} in a row]</translation>
    </message>
    <message>
        <source>a correction</source>
        <translation>a correction</translation>
    </message>
    <message>
        <source>a day close</source>
        <translation>a day close</translation>
    </message>
    <message>
        <source>it was another person&apos;s</source>
        <translation>it was another person&apos;s</translation>
    </message>
    <message>
        <source>letting a sale through</source>
        <translation>letting a sale through</translation>
    </message>
    <message>
        <source>seeing a full name</source>
        <translation>seeing a full name</translation>
    </message>
    <message>
        <source>{count} faces at {device_sn} were wiped</source>
        <translation>{count} faces at {device_sn} were wiped</translation>
    </message>
</context>
<context>
    <name>bill</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Amount differs</source>
        <translation>Amount differs</translation>
    </message>
    <message>
        <source>Balance bill</source>
        <translation>Balance bill</translation>
    </message>
    <message>
        <source>Bill: order, yuan</source>
        <translation>Bill: order, yuan</translation>
    </message>
    <message>
        <source>Bill: own money, probable, yuan</source>
        <translation>Bill: own money, probable, yuan</translation>
    </message>
    <message>
        <source>Bill: received, yuan</source>
        <translation>Bill: received, yuan</translation>
    </message>
    <message>
        <source>Came late, only here</source>
        <translation>Came late, only here</translation>
    </message>
    <message>
        <source>Carried from before</source>
        <translation>Carried from before</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Equal</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Here as</source>
        <translation>Here as</translation>
    </message>
    <message>
        <source>Here, yuan</source>
        <translation>Here, yuan</translation>
    </message>
    <message>
        <source>Here: own money, yuan</source>
        <translation>Here: own money, yuan</translation>
    </message>
    <message>
        <source>Incomes</source>
        <translation>Incomes</translation>
    </message>
    <message>
        <source>Matched now</source>
        <translation>Matched now</translation>
    </message>
    <message>
        <source>Not run on a real pilot&apos;s bill so far</source>
        <translation>Not run on a real pilot&apos;s bill so far</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Only here</translation>
    </message>
    <message>
        <source>Only in the bill</source>
        <translation>Only in the bill</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open since</source>
        <translation>Open since</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Own money, probable</source>
        <translation>Own money, probable</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>Paid out</translation>
    </message>
    <message>
        <source>Parameters missing</source>
        <translation>Parameters missing</translation>
    </message>
    <message>
        <source>Refund differs</source>
        <translation>Refund differs</translation>
    </message>
    <message>
        <source>Refund number</source>
        <translation>Refund number</translation>
    </message>
    <message>
        <source>Refund only here</source>
        <translation>Refund only here</translation>
    </message>
    <message>
        <source>Refund only in the bill</source>
        <translation>Refund only in the bill</translation>
    </message>
    <message>
        <source>Refunds here</source>
        <translation>Refunds here</translation>
    </message>
    <message>
        <source>Refunds in the bill</source>
        <translation>Refunds in the bill</translation>
    </message>
    <message>
        <source>Sales here</source>
        <translation>Sales here</translation>
    </message>
    <message>
        <source>Sales in the bill</source>
        <translation>Sales in the bill</translation>
    </message>
    <message>
        <source>Sum, yuan</source>
        <translation>Sum, yuan</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>To before</source>
        <translation>To before</translation>
    </message>
    <message>
        <source>Trade number</source>
        <translation>Trade number</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
</context>
<context>
    <name>capture</name>
    <message>
        <source>1 face</source>
        <translation>1 face</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>Alive</translation>
    </message>
    <message>
        <source>Ask the child&apos;s name. What you decide is written down.</source>
        <translation>Ask the child&apos;s name. What you decide is written down.</translation>
    </message>
    <message>
        <source>Back to the people</source>
        <translation>Back to the people</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Begin again</translation>
    </message>
    <message>
        <source>Best picture</source>
        <translation>Best picture</translation>
    </message>
    <message>
        <source>Blink once</source>
        <translation>Blink once</translation>
    </message>
    <message>
        <source>Brother, sister, other: go on</source>
        <translation>Brother, sister, other: go on</translation>
    </message>
    <message>
        <source>Calm face</source>
        <translation>Calm face</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>Capture a face</source>
        <translation>Capture a face</translation>
    </message>
    <message>
        <source>Capture again</source>
        <translation>Capture again</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Close your mouth, no laughing</source>
        <translation>Close your mouth, no laughing</translation>
    </message>
    <message>
        <source>Come a little nearer</source>
        <translation>Come a little nearer</translation>
    </message>
    <message>
        <source>Come down a little</source>
        <translation>Come down a little</translation>
    </message>
    <message>
        <source>Compared with {n} people at this computer.</source>
        <translation>Compared with {n} people at this computer.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparing</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Down {more}°</source>
        <translation>Down {more}°</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>Enrolled at the terminal</source>
        <translation>Enrolled at the terminal</translation>
    </message>
    <message>
        <source>Esc cancels, Enter goes on, F4 without a face, F7 changes the camera</source>
        <translation>Esc cancels, Enter goes on, F4 without a face, F7 changes the camera</translation>
    </message>
    <message>
        <source>Even light</source>
        <translation>Even light</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Eyes open</source>
        <translation>Eyes open</translation>
    </message>
    <message>
        <source>Face the light</source>
        <translation>Face the light</translation>
    </message>
    <message>
        <source>Full name (logged)</source>
        <translation>Full name (logged)</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Guardian&apos;s consent</source>
        <translation>Guardian&apos;s consent</translation>
    </message>
    <message>
        <source>Hold still: it is blurred</source>
        <translation>Hold still: it is blurred</translation>
    </message>
    <message>
        <source>Hold your head upright</source>
        <translation>Hold your head upright</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>In the middle</translation>
    </message>
    <message>
        <source>It took too long</source>
        <translation>It took too long</translation>
    </message>
    <message>
        <source>Live view, nothing is recorded</source>
        <translation>Live view, nothing is recorded</translation>
    </message>
    <message>
        <source>Looking for similar faces</source>
        <translation>Looking for similar faces</translation>
    </message>
    <message>
        <source>Looks like a photo: come yourself</source>
        <translation>Looks like a photo: come yourself</translation>
    </message>
    <message>
        <source>Lower your head a little</source>
        <translation>Lower your head a little</translation>
    </message>
    <message>
        <source>More light, please</source>
        <translation>More light, please</translation>
    </message>
    <message>
        <source>Move to your left</source>
        <translation>Move to your left</translation>
    </message>
    <message>
        <source>Move to your right</source>
        <translation>Move to your right</translation>
    </message>
    <message>
        <source>Next: compared with {n} people, then sent to the terminal.</source>
        <translation>Next: compared with {n} people, then sent to the terminal.</translation>
    </message>
    <message>
        <source>Next: sent to the terminal.</source>
        <translation>Next: sent to the terminal.</translation>
    </message>
    <message>
        <source>No consent: no capture</source>
        <translation>No consent: no capture</translation>
    </message>
    <message>
        <source>No face: card or code</source>
        <translation>No face: card or code</translation>
    </message>
    <message>
        <source>No photo is kept</source>
        <translation>No photo is kept</translation>
    </message>
    <message>
        <source>Not shown to be alive</source>
        <translation>Not shown to be alive</translation>
    </message>
    <message>
        <source>Nothing is recorded</source>
        <translation>Nothing is recorded</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>On its way to the terminal</source>
        <translation>On its way to the terminal</translation>
    </message>
    <message>
        <source>Once more, please</source>
        <translation>Once more, please</translation>
    </message>
    <message>
        <source>One face</source>
        <translation>One face</translation>
    </message>
    <message>
        <source>One person at a time, please</source>
        <translation>One person at a time, please</translation>
    </message>
    <message>
        <source>Open your eyes, please</source>
        <translation>Open your eyes, please</translation>
    </message>
    <message>
        <source>Other camera</source>
        <translation>Other camera</translation>
    </message>
    <message>
        <source>Out of the glare, please</source>
        <translation>Out of the glare, please</translation>
    </message>
    <message>
        <source>Please look at the camera</source>
        <translation>Please look at the camera</translation>
    </message>
    <message>
        <source>Please look here</source>
        <translation>Please look here</translation>
    </message>
    <message>
        <source>Press again</source>
        <translation>Press again</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Raise your head a little</source>
        <translation>Raise your head a little</translation>
    </message>
    <message>
        <source>Result of the capture</source>
        <translation>Result of the capture</translation>
    </message>
    <message>
        <source>Sending to the terminal</source>
        <translation>Sending to the terminal</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>Sharp</translation>
    </message>
    <message>
        <source>Similar faces</source>
        <translation>Similar faces</translation>
    </message>
    <message>
        <source>Stand up straight</source>
        <translation>Stand up straight</translation>
    </message>
    <message>
        <source>Step back a little</source>
        <translation>Step back a little</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>Straight</translation>
    </message>
    <message>
        <source>Thank you, that was it</source>
        <translation>Thank you, that was it</translation>
    </message>
    <message>
        <source>That was the other side</source>
        <translation>That was the other side</translation>
    </message>
    <message>
        <source>The best picture goes to the terminal; none stays on this computer.</source>
        <translation>The best picture goes to the terminal; none stays on this computer.</translation>
    </message>
    <message>
        <source>The camera is starting</source>
        <translation>The camera is starting</translation>
    </message>
    <message>
        <source>The picture is dropped here. Paying by face works from now on.</source>
        <translation>The picture is dropped here. Paying by face works from now on.</translation>
    </message>
    <message>
        <source>The picture is dropped here; an encrypted template is kept, as the guardian allowed.</source>
        <translation>The picture is dropped here; an encrypted template is kept, as the guardian allowed.</translation>
    </message>
    <message>
        <source>The same child, or another?</source>
        <translation>The same child, or another?</translation>
    </message>
    <message>
        <source>The same child: stop</source>
        <translation>The same child: stop</translation>
    </message>
    <message>
        <source>The terminal makes its own template of it. This takes some seconds.</source>
        <translation>The terminal makes its own template of it. This takes some seconds.</translation>
    </message>
    <message>
        <source>The terminal refused</source>
        <translation>The terminal refused</translation>
    </message>
    <message>
        <source>The terminal&apos;s quality: {quality}</source>
        <translation>The terminal&apos;s quality: {quality}</translation>
    </message>
    <message>
        <source>This face is like another one</source>
        <translation>This face is like another one</translation>
    </message>
    <message>
        <source>To the terminal</source>
        <translation>To the terminal</translation>
    </message>
    <message>
        <source>Too bright: less light</source>
        <translation>Too bright: less light</translation>
    </message>
    <message>
        <source>Turn a little to your left</source>
        <translation>Turn a little to your left</translation>
    </message>
    <message>
        <source>Turn a little to your right</source>
        <translation>Turn a little to your right</translation>
    </message>
    <message>
        <source>Turn left, then look back</source>
        <translation>Turn left, then look back</translation>
    </message>
    <message>
        <source>Turn more slowly</source>
        <translation>Turn more slowly</translation>
    </message>
    <message>
        <source>Turn right, then look back</source>
        <translation>Turn right, then look back</translation>
    </message>
    <message>
        <source>Turn {more}°</source>
        <translation>Turn {more}°</translation>
    </message>
    <message>
        <source>Twins: go on</source>
        <translation>Twins: go on</translation>
    </message>
    <message>
        <source>Up {more}°</source>
        <translation>Up {more}°</translation>
    </message>
    <message>
        <source>Very good, hold still</source>
        <translation>Very good, hold still</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>What is checked</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>Withdraw consent</translation>
    </message>
    <message>
        <source>Withdrawn at any time: the face is deleted at the terminal and here. Card and payment code go on.</source>
        <translation>Withdrawn at any time: the face is deleted at the terminal and here. Card and payment code go on.</translation>
    </message>
    <message>
        <source>about {cm} cm</source>
        <translation>about {cm} cm</translation>
    </message>
    <message>
        <source>after the others</source>
        <translation>after the others</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>being sent</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>blurred</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>from one side</source>
        <translation>from one side</translation>
    </message>
    <message>
        <source>glare</source>
        <translation>glare</translation>
    </message>
    <message>
        <source>good</source>
        <translation>good</translation>
    </message>
    <message>
        <source>mouth open</source>
        <translation>mouth open</translation>
    </message>
    <message>
        <source>no other one</source>
        <translation>no other one</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>nothing to withdraw</source>
        <translation>nothing to withdraw</translation>
    </message>
    <message>
        <source>off the middle</source>
        <translation>off the middle</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>shown</translation>
    </message>
    <message>
        <source>taken by itself</source>
        <translation>taken by itself</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>too bright</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>too dark</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>{cm} cm, too far</source>
        <translation>{cm} cm, too far</translation>
    </message>
    <message>
        <source>{cm} cm, too near</source>
        <translation>{cm} cm, too near</translation>
    </message>
    <message>
        <source>{degrees}° aside, max {limit}°</source>
        <translation>{degrees}° aside, max {limit}°</translation>
    </message>
    <message>
        <source>{degrees}° down, max {limit}°</source>
        <translation>{degrees}° down, max {limit}°</translation>
    </message>
    <message>
        <source>{degrees}° tilted, max {limit}°</source>
        <translation>{degrees}° tilted, max {limit}°</translation>
    </message>
    <message>
        <source>{degrees}° up, max {limit}°</source>
        <translation>{degrees}° up, max {limit}°</translation>
    </message>
    <message>
        <source>{fps} a second</source>
        <translation>{fps} a second</translation>
    </message>
    <message>
        <source>{least} or more is needed</source>
        <translation>{least} or more is needed</translation>
    </message>
    <message>
        <source>{name} ({relation})</source>
        <translation>{name} ({relation})</translation>
    </message>
    <message>
        <source>{n} faces</source>
        <translation>{n} faces</translation>
    </message>
    <message>
        <source>{who}, alike {percent} %</source>
        <translation>{who}, alike {percent} %</translation>
    </message>
</context>
<context>
    <name>changing</name>
    <message>
        <source>Keeping the ledger safe (MB)</source>
        <translation>Keeping the ledger safe (MB)</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>Open the desk</translation>
    </message>
    <message>
        <source>Please do not switch this computer off. The desk opens by itself in about a minute; nothing is lost if the power goes.</source>
        <translation>Please do not switch this computer off. The desk opens by itself in about a minute; nothing is lost if the power goes.</translation>
    </message>
    <message>
        <source>Putting back the version before</source>
        <translation>Putting back the version before</translation>
    </message>
    <message>
        <source>The new version proves itself: {n} s</source>
        <translation>The new version proves itself: {n} s</translation>
    </message>
    <message>
        <source>The program is being changed</source>
        <translation>The program is being changed</translation>
    </message>
    <message>
        <source>Version {version} is being put in place</source>
        <translation>Version {version} is being put in place</translation>
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
        <source>Card</source>
        <translation>Card</translation>
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
        <source>Correct</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Filled from the right; the last two are fen</source>
        <translation>Filled from the right; the last two are fen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
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
        <source>Menu</source>
        <translation>Menu</translation>
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
        <source>Recognise here</source>
        <translation>Recognise here</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Release by a supervisor</source>
        <translation>Release by a supervisor</translation>
    </message>
    <message>
        <source>Supervisor&apos;s release</source>
        <translation>Supervisor&apos;s release</translation>
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
    <name>checks</name>
    <message>
        <source>A loudspeaker is there</source>
        <translation>A loudspeaker is there</translation>
    </message>
    <message>
        <source>Agrees with the terminals&apos; journals</source>
        <translation>Agrees with the terminals&apos; journals</translation>
    </message>
    <message>
        <source>Answers and is well</source>
        <translation>Answers and is well</translation>
    </message>
    <message>
        <source>As they came</source>
        <translation>As they came</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Books</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>Bundles</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Cameras</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Chain</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Date and zone</source>
        <translation>Date and zone</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Face models</source>
        <translation>Face models</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Fit for a ledger</source>
        <translation>Fit for a ledger</translation>
    </message>
    <message>
        <source>Folder&apos;s disk</source>
        <translation>Folder&apos;s disk</translation>
    </message>
    <message>
        <source>Folder&apos;s rights</source>
        <translation>Folder&apos;s rights</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Fonts</translation>
    </message>
    <message>
        <source>For this user alone</source>
        <translation>For this user alone</translation>
    </message>
    <message>
        <source>Good enough for practice</source>
        <translation>Good enough for practice</translation>
    </message>
    <message>
        <source>In a file of the desk&apos;s folder; whoever copies the folder can read it</source>
        <translation>In a file of the desk&apos;s folder; whoever copies the folder can read it</translation>
    </message>
    <message>
        <source>In the system&apos;s key store</source>
        <translation>In the system&apos;s key store</translation>
    </message>
    <message>
        <source>Into a file</source>
        <translation>Into a file</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Large enough</source>
        <translation>Large enough</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Last backup</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Libraries</translation>
    </message>
    <message>
        <source>Looked at without a window</source>
        <translation>Looked at without a window</translation>
    </message>
    <message>
        <source>Made when the desk opens</source>
        <translation>Made when the desk opens</translation>
    </message>
    <message>
        <source>May be opened</source>
        <translation>May be opened</translation>
    </message>
    <message>
        <source>Medium&apos;s room</source>
        <translation>Medium&apos;s room</translation>
    </message>
    <message>
        <source>ModemManager</source>
        <translation>ModemManager</translation>
    </message>
    <message>
        <source>No loudspeaker: the desk sells without a sound</source>
        <translation>No loudspeaker: the desk sells without a sound</translation>
    </message>
    <message>
        <source>No serial port is used</source>
        <translation>No serial port is used</translation>
    </message>
    <message>
        <source>None is kept yet</source>
        <translation>None is kept yet</translation>
    </message>
    <message>
        <source>None is set</source>
        <translation>None is set</translation>
    </message>
    <message>
        <source>None is set up</source>
        <translation>None is set up</translation>
    </message>
    <message>
        <source>None was made yet: make one on the page of backups</source>
        <translation>None was made yet: make one on the page of backups</translation>
    </message>
    <message>
        <source>Not behind the ledger</source>
        <translation>Not behind the ledger</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Not running</translation>
    </message>
    <message>
        <source>Of this version</source>
        <translation>Of this version</translation>
    </message>
    <message>
        <source>Other windows</source>
        <translation>Other windows</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Policies</translation>
    </message>
    <message>
        <source>Port&apos;s rights</source>
        <translation>Port&apos;s rights</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Proven head</source>
        <translation>Proven head</translation>
    </message>
    <message>
        <source>Proven up to entry {entry}</source>
        <translation>Proven up to entry {entry}</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Restoration</source>
        <translation>Restoration</translation>
    </message>
    <message>
        <source>Runs, and is kept off the ports</source>
        <translation>Runs, and is kept off the ports</translation>
    </message>
    <message>
        <source>Runs; no serial port is used</source>
        <translation>Runs; no serial port is used</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Second medium</source>
        <translation>Second medium</translation>
    </message>
    <message>
        <source>Shares the school&apos;s server</source>
        <translation>Shares the school&apos;s server</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Switched off</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>Terminals</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texts</translation>
    </message>
    <message>
        <source>The school&apos;s time is known</source>
        <translation>The school&apos;s time is known</translation>
    </message>
    <message>
        <source>The system does not tell</source>
        <translation>The system does not tell</translation>
    </message>
    <message>
        <source>There</source>
        <translation>There</translation>
    </message>
    <message>
        <source>This window is alone</source>
        <translation>This window is alone</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Whole, {size_kb} kB</source>
        <translation>Whole, {size_kb} kB</translation>
    </message>
    <message>
        <source>{cameras} connected</source>
        <translation>{cameras} connected</translation>
    </message>
    <message>
        <source>{cut} cut, {unacknowledged} not acknowledged</source>
        <translation>{cut} cut, {unacknowledged} not acknowledged</translation>
    </message>
    <message>
        <source>{cut} cut; no provider is known yet</source>
        <translation>{cut} cut; no provider is known yet</translation>
    </message>
    <message>
        <source>{days} days ago, {entries} entries</source>
        <translation>{days} days ago, {entries} entries</translation>
    </message>
    <message>
        <source>{entries} entries, unbroken</source>
        <translation>{entries} entries, unbroken</translation>
    </message>
    <message>
        <source>{entries} entries, {behind} behind</source>
        <translation>{entries} entries, {behind} behind</translation>
    </message>
    <message>
        <source>{entries} entries, {behind} behind; on the ledger&apos;s own disk, with which it is lost</source>
        <translation>{entries} entries, {behind} behind; on the ledger&apos;s own disk, with which it is lost</translation>
    </message>
    <message>
        <source>{free_mb} MB free</source>
        <translation>{free_mb} MB free</translation>
    </message>
    <message>
        <source>{free_mb} MB free of {size_mb}</source>
        <translation>{free_mb} MB free of {size_mb}</translation>
    </message>
    <message>
        <source>{loaded} loaded</source>
        <translation>{loaded} loaded</translation>
    </message>
    <message>
        <source>{people} people, {faces} faces still to be deleted at a terminal</source>
        <translation>{people} people, {faces} faces still to be deleted at a terminal</translation>
    </message>
    <message>
        <source>{policies} usable</source>
        <translation>{policies} usable</translation>
    </message>
    <message>
        <source>{ports} found</source>
        <translation>{ports} found</translation>
    </message>
    <message>
        <source>{reserve_mib} MiB</source>
        <translation>{reserve_mib} MiB</translation>
    </message>
    <message>
        <source>{sales} sales, the sums agree</source>
        <translation>{sales} sales, the sums agree</translation>
    </message>
    <message>
        <source>{terminals} paired, {authorities} authorities</source>
        <translation>{terminals} paired, {authorities} authorities</translation>
    </message>
    <message>
        <source>{waiting} wait for the provider&apos;s acknowledgement</source>
        <translation>{waiting} wait for the provider&apos;s acknowledgement</translation>
    </message>
</context>
<context>
    <name>conformance</name>
    <message>
        <source>A bad COBS block is dropped</source>
        <translation>A bad COBS block is dropped</translation>
    </message>
    <message>
        <source>A cancel that comes too late tells the truth</source>
        <translation>A cancel that comes too late tells the truth</translation>
    </message>
    <message>
        <source>A client with TLS 1.2 only is refused</source>
        <translation>A client with TLS 1.2 only is refused</translation>
    </message>
    <message>
        <source>A client without a certificate is refused</source>
        <translation>A client without a certificate is refused</translation>
    </message>
    <message>
        <source>A connection that is played back leads nowhere</source>
        <translation>A connection that is played back leads nowhere</translation>
    </message>
    <message>
        <source>A desk that is not paired can move no money</source>
        <translation>A desk that is not paired can move no money</translation>
    </message>
    <message>
        <source>A desk that is not paired is told no events</source>
        <translation>A desk that is not paired is told no events</translation>
    </message>
    <message>
        <source>A desk that is not paired is told unpaired for the rest</source>
        <translation>A desk that is not paired is told unpaired for the rest</translation>
    </message>
    <message>
        <source>A desk that is not paired may say hello</source>
        <translation>A desk that is not paired may say hello</translation>
    </message>
    <message>
        <source>A flood without 00 is thrown away and the next frame understood</source>
        <translation>A flood without 00 is thrown away and the next frame understood</translation>
    </message>
    <message>
        <source>A frame is understood however the stream is split</source>
        <translation>A frame is understood however the stream is split</translation>
    </message>
    <message>
        <source>A frame of a size out of bounds is dropped</source>
        <translation>A frame of a size out of bounds is dropped</translation>
    </message>
    <message>
        <source>A frame of an unknown kind is dropped</source>
        <translation>A frame of an unknown kind is dropped</translation>
    </message>
    <message>
        <source>A frame of another connection is dropped</source>
        <translation>A frame of another connection is dropped</translation>
    </message>
    <message>
        <source>A frame that was cut off is dropped</source>
        <translation>A frame that was cut off is dropped</translation>
    </message>
    <message>
        <source>A frame with a turned bit is dropped</source>
        <translation>A frame with a turned bit is dropped</translation>
    </message>
    <message>
        <source>A frame with a wrong CRC is dropped, the next good one answered</source>
        <translation>A frame with a wrong CRC is dropped, the next good one answered</translation>
    </message>
    <message>
        <source>A good OPEN is answered with OPENED and the same 8 bytes</source>
        <extracomment>A clause by its id: what a terminal does that keeps it.</extracomment>
        <translation>A good OPEN is answered with OPENED and the same 8 bytes</translation>
    </message>
    <message>
        <source>A lost ACK costs nothing</source>
        <translation>A lost ACK costs nothing</translation>
    </message>
    <message>
        <source>A map of 16 levels is taken</source>
        <translation>A map of 16 levels is taken</translation>
    </message>
    <message>
        <source>A map of 17 levels is not taken</source>
        <translation>A map of 17 levels is not taken</translation>
    </message>
    <message>
        <source>A message of more than 60,000 bytes is not taken</source>
        <translation>A message of more than 60,000 bytes is not taken</translation>
    </message>
    <message>
        <source>A message of nearly 60,000 bytes is taken</source>
        <translation>A message of nearly 60,000 bytes is taken</translation>
    </message>
    <message>
        <source>A message of no bytes is not taken</source>
        <translation>A message of no bytes is not taken</translation>
    </message>
    <message>
        <source>A message that is no map is not taken</source>
        <translation>A message that is no map is not taken</translation>
    </message>
    <message>
        <source>A missing key is bad_request</source>
        <translation>A missing key is bad_request</translation>
    </message>
    <message>
        <source>A new OPEN makes the earlier connection forgotten</source>
        <translation>A new OPEN makes the earlier connection forgotten</translation>
    </message>
    <message>
        <source>A number that is done stays done over a power cut</source>
        <translation>A number that is done stays done over a power cut</translation>
    </message>
    <message>
        <source>A page of the journal is what was told, each time</source>
        <translation>A page of the journal is what was told, each time</translation>
    </message>
    <message>
        <source>A payment above the limit is limit_exceeded</source>
        <translation>A payment above the limit is limit_exceeded</translation>
    </message>
    <message>
        <source>A payment is cancelled before anybody comes</source>
        <translation>A payment is cancelled before anybody comes</translation>
    </message>
    <message>
        <source>A payment is given back</source>
        <translation>A payment is given back</translation>
    </message>
    <message>
        <source>A payment is shown, told step by step, and journalled as paid</source>
        <translation>A payment is shown, told step by step, and journalled as paid</translation>
    </message>
    <message>
        <source>A payment of nothing is bad_request</source>
        <translation>A payment of nothing is bad_request</translation>
    </message>
    <message>
        <source>A payment that is over starts nothing when asked for again</source>
        <translation>A payment that is over starts nothing when asked for again</translation>
    </message>
    <message>
        <source>A payment that was made is not made again</source>
        <translation>A payment that was made is not made again</translation>
    </message>
    <message>
        <source>A payment to which nobody comes ends by itself</source>
        <translation>A payment to which nobody comes ends by itself</translation>
    </message>
    <message>
        <source>A payment under way is one payment however often it is asked for</source>
        <translation>A payment under way is one payment however often it is asked for</translation>
    </message>
    <message>
        <source>A power cut in the middle of a payment leaves one truth</source>
        <translation>A power cut in the middle of a payment leaves one truth</translation>
    </message>
    <message>
        <source>A record that is played back closes the link</source>
        <translation>A record that is played back closes the link</translation>
    </message>
    <message>
        <source>A second payment meanwhile is busy and names the first</source>
        <translation>A second payment meanwhile is busy and names the first</translation>
    </message>
    <message>
        <source>A stranger&apos;s visit does not undo the pairing</source>
        <translation>A stranger&apos;s visit does not undo the pairing</translation>
    </message>
    <message>
        <source>A verification has one outcome in the journal</source>
        <translation>A verification has one outcome in the journal</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>After 2 s with nothing to say the terminal pings</source>
        <translation>After 2 s with nothing to say the terminal pings</translation>
    </message>
    <message>
        <source>After 6 s without a good frame the link is down</source>
        <translation>After 6 s without a good frame the link is down</translation>
    </message>
    <message>
        <source>After 8 resends the link is down</source>
        <translation>After 8 resends the link is down</translation>
    </message>
    <message>
        <source>An acknowledgement takes nothing that was not acknowledged</source>
        <translation>An acknowledgement takes nothing that was not acknowledged</translation>
    </message>
    <message>
        <source>An earlier clause brought about no journal entry</source>
        <translation>An earlier clause brought about no journal entry</translation>
    </message>
    <message>
        <source>An ill-typed key is bad_request</source>
        <translation>An ill-typed key is bad_request</translation>
    </message>
    <message>
        <source>An unknown request is unsupported</source>
        <translation>An unknown request is unsupported</translation>
    </message>
    <message>
        <source>Bytes that are no CBOR are not taken</source>
        <translation>Bytes that are no CBOR are not taken</translation>
    </message>
    <message>
        <source>Bytes that are no TLS close the link</source>
        <translation>Bytes that are no TLS close the link</translation>
    </message>
    <message>
        <source>CLOSE ends the connection</source>
        <translation>CLOSE ends the connection</translation>
    </message>
    <message>
        <source>Camera and algorithm</source>
        <translation>Camera and algorithm</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>Checked with</source>
        <translation>Checked with</translation>
    </message>
    <message>
        <source>Conformance of a terminal</source>
        <translation>Conformance of a terminal</translation>
    </message>
    <message>
        <source>DATA is answered with ACK before it is sent again</source>
        <translation>DATA is answered with ACK before it is sent again</translation>
    </message>
    <message>
        <source>DATA of 1,024 bytes is taken</source>
        <translation>DATA of 1,024 bytes is taken</translation>
    </message>
    <message>
        <source>DATA that comes again is answered with ACK again</source>
        <translation>DATA that comes again is answered with ACK again</translation>
    </message>
    <message>
        <source>DATA that comes twice is delivered once</source>
        <translation>DATA that comes twice is delivered once</translation>
    </message>
    <message>
        <source>DATA without an ACK is sent again in time</source>
        <translation>DATA without an ACK is sent again in time</translation>
    </message>
    <message>
        <source>Each answer bears the id of its request</source>
        <translation>Each answer bears the id of its request</translation>
    </message>
    <message>
        <source>Each entry holds what the contract asks for</source>
        <translation>Each entry holds what the contract asks for</translation>
    </message>
    <message>
        <source>Empty blocks are passed over</source>
        <translation>Empty blocks are passed over</translation>
    </message>
    <message>
        <source>Everything else is answered while a payment is under way</source>
        <translation>Everything else is answered while a payment is under way</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FAILED</translation>
    </message>
    <message>
        <source>Frames</source>
        <extracomment>The sections of the contract.</extracomment>
        <translation>Frames</translation>
    </message>
    <message>
        <source>Have nobody stand before the camera, then press Enter.</source>
        <translation>Have nobody stand before the camera, then press Enter.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Maker</translation>
    </message>
    <message>
        <source>Messages, money and journal</source>
        <translation>Messages, money and journal</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>NOT SETTLED: look at these with the provider: {orders}</source>
        <translation>NOT SETTLED: look at these with the provider: {orders}</translation>
    </message>
    <message>
        <source>No clause was broken</source>
        <translation>No clause was broken</translation>
    </message>
    <message>
        <source>No more is given back than was paid</source>
        <translation>No more is given back than was paid</translation>
    </message>
    <message>
        <source>No payment was asked for</source>
        <translation>No payment was asked for</translation>
    </message>
    <message>
        <source>No payment was made</source>
        <translation>No payment was made</translation>
    </message>
    <message>
        <source>No picture of a face was given (--face)</source>
        <translation>No picture of a face was given (--face)</translation>
    </message>
    <message>
        <source>No power cut went before</source>
        <translation>No power cut went before</translation>
    </message>
    <message>
        <source>No programme authority was given (--authority)</source>
        <translation>No programme authority was given (--authority)</translation>
    </message>
    <message>
        <source>No refund was made</source>
        <translation>No refund was made</translation>
    </message>
    <message>
        <source>No session is resumed</source>
        <translation>No session is resumed</translation>
    </message>
    <message>
        <source>Nobody is at the terminal to help</source>
        <translation>Nobody is at the terminal to help</translation>
    </message>
    <message>
        <source>Noise right before a good frame does not cost it</source>
        <translation>Noise right before a good frame does not cost it</translation>
    </message>
    <message>
        <source>Noise that ends with 00 costs no good frame</source>
        <translation>Noise that ends with 00 costs no good frame</translation>
    </message>
    <message>
        <source>None came in 40 s; the contract names no time</source>
        <translation>None came in 40 s; the contract names no time</translation>
    </message>
    <message>
        <source>Not tried: early data of TLS (0-RTT); whether a journal entry&apos;s mac is right, which the provider alone can tell.</source>
        <translation>Not tried: early data of TLS (0-RTT); whether a journal entry&apos;s mac is right, which the provider alone can tell.</translation>
    </message>
    <message>
        <source>One DATA is outstanding and no more</source>
        <translation>One DATA is outstanding and no more</translation>
    </message>
    <message>
        <source>Payments are tried with --with-money only</source>
        <extracomment>Why a clause was skipped or does not apply.</extracomment>
        <translation>Payments are tried with --with-money only</translation>
    </message>
    <message>
        <source>Pings of the desk keep the link up</source>
        <translation>Pings of the desk keep the link up</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Rubbish in the channel closes the link</source>
        <translation>Rubbish in the channel closes the link</translation>
    </message>
    <message>
        <source>Switch the terminal off and on again, then press Enter.</source>
        <translation>Switch the terminal off and on again, then press Enter.</translation>
    </message>
    <message>
        <source>TLS and pairing</source>
        <translation>TLS and pairing</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Terminal link, version {protocol}</source>
        <translation>Terminal link, version {protocol}</translation>
    </message>
    <message>
        <source>The certificate is of a programme authority that was given</source>
        <translation>The certificate is of a programme authority that was given</translation>
    </message>
    <message>
        <source>The certificate is the same on each connection</source>
        <translation>The certificate is the same on each connection</translation>
    </message>
    <message>
        <source>The certificate is valid now</source>
        <translation>The certificate is valid now</translation>
    </message>
    <message>
        <source>The certificate&apos;s serialNumber is the one of hello</source>
        <translation>The certificate&apos;s serialNumber is the one of hello</translation>
    </message>
    <message>
        <source>The channel is TLS 1.3</source>
        <translation>The channel is TLS 1.3</translation>
    </message>
    <message>
        <source>The journal is empty</source>
        <translation>The journal is empty</translation>
    </message>
    <message>
        <source>The journal is gapless and in order</source>
        <translation>The journal is gapless and in order</translation>
    </message>
    <message>
        <source>The journal outlives a power cut</source>
        <translation>The journal outlives a power cut</translation>
    </message>
    <message>
        <source>The next outcome has the next number</source>
        <translation>The next outcome has the next number</translation>
    </message>
    <message>
        <source>The next payment takes ¥0.01 and is given back. Have somebody stand before the camera, then press Enter.</source>
        <translation>The next payment takes ¥0.01 and is given back. Have somebody stand before the camera, then press Enter.</translation>
    </message>
    <message>
        <source>The pairing outlives a power cut</source>
        <translation>The pairing outlives a power cut</translation>
    </message>
    <message>
        <source>The payment was not made</source>
        <translation>The payment was not made</translation>
    </message>
    <message>
        <source>The payment was over before the next request could be sent</source>
        <translation>The payment was over before the next request could be sent</translation>
    </message>
    <message>
        <source>The person at the terminal did not do it</source>
        <translation>The person at the terminal did not do it</translation>
    </message>
    <message>
        <source>The right digits pair once a person confirmed</source>
        <translation>The right digits pair once a person confirmed</translation>
    </message>
    <message>
        <source>The same OPEN again brings OPENED again</source>
        <translation>The same OPEN again brings OPENED again</translation>
    </message>
    <message>
        <source>The same number with another amount is order_conflict</source>
        <translation>The same number with another amount is order_conflict</translation>
    </message>
    <message>
        <source>The same number with another purpose is order_conflict</source>
        <translation>The same number with another purpose is order_conflict</translation>
    </message>
    <message>
        <source>The same refund again starts nothing</source>
        <translation>The same refund again starts nothing</translation>
    </message>
    <message>
        <source>The same refund number with another amount is order_conflict</source>
        <translation>The same refund number with another amount is order_conflict</translation>
    </message>
    <message>
        <source>The same verification again starts nothing</source>
        <translation>The same verification again starts nothing</translation>
    </message>
    <message>
        <source>The sequence counts on after 255</source>
        <translation>The sequence counts on after 255</translation>
    </message>
    <message>
        <source>The six digits are {code}. Compare them with the terminal&apos;s and confirm there. Are they the same?</source>
        <translation>The six digits are {code}. Compare them with the terminal&apos;s and confirm there. Are they the same?</translation>
    </message>
    <message>
        <source>The terminal answers nothing at all</source>
        <translation>The terminal answers nothing at all</translation>
    </message>
    <message>
        <source>The terminal does not keep the contract</source>
        <translation>The terminal does not keep the contract</translation>
    </message>
    <message>
        <source>The terminal does not name this capability</source>
        <translation>The terminal does not name this capability</translation>
    </message>
    <message>
        <source>The terminal is not paired with this check</source>
        <translation>The terminal is not paired with this check</translation>
    </message>
    <message>
        <source>The terminal is not paired with this home; run canteen-desk devices pair</source>
        <translation>The terminal is not paired with this home; run canteen-desk devices pair</translation>
    </message>
    <message>
        <source>The terminal tells its health</source>
        <translation>The terminal tells its health</translation>
    </message>
    <message>
        <source>The terminal tells the age of its face library</source>
        <translation>The terminal tells the age of its face library</translation>
    </message>
    <message>
        <source>There is nothing beyond the journal&apos;s head</source>
        <translation>There is nothing beyond the journal&apos;s head</translation>
    </message>
    <message>
        <source>This check pairs itself with the terminal and takes the place of the desk that it is paired with. Pair that desk anew afterwards. Go on?</source>
        <extracomment>What is asked of whoever stands at the terminal.</extracomment>
        <translation>This check pairs itself with the terminal and takes the place of the desk that it is paired with. Pair that desk anew afterwards. Go on?</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Two frames in one write are both understood</source>
        <translation>Two frames in one write are both understood</translation>
    </message>
    <message>
        <source>Unknown keys are ignored</source>
        <translation>Unknown keys are ignored</translation>
    </message>
    <message>
        <source>Wrong digits are refused</source>
        <translation>Wrong digits are refused</translation>
    </message>
    <message>
        <source>came</source>
        <translation>came</translation>
    </message>
    <message>
        <source>cancel of a new number is unknown</source>
        <translation>cancel of a new number is unknown</translation>
    </message>
    <message>
        <source>clock.set sets the clock</source>
        <translation>clock.set sets the clock</translation>
    </message>
    <message>
        <source>clock.set takes nothing but an instant</source>
        <translation>clock.set takes nothing but an instant</translation>
    </message>
    <message>
        <source>config.set takes the parameters, also twice</source>
        <translation>config.set takes the parameters, also twice</translation>
    </message>
    <message>
        <source>config.set without a parameter is bad_request</source>
        <translation>config.set without a parameter is bad_request</translation>
    </message>
    <message>
        <source>enrol.delete of an absent person is no fault</source>
        <translation>enrol.delete of an absent person is no fault</translation>
    </message>
    <message>
        <source>enrol.list lists every person once and in order</source>
        <translation>enrol.list lists every person once and in order</translation>
    </message>
    <message>
        <source>enrol.put refuses what is no picture</source>
        <translation>enrol.put refuses what is no picture</translation>
    </message>
    <message>
        <source>enrol.put takes a face, knows it again, and forgets it</source>
        <translation>enrol.put takes a face, knows it again, and forgets it</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>heard</translation>
    </message>
    <message>
        <source>hello says who the terminal is</source>
        <translation>hello says who the terminal is</translation>
    </message>
    <message>
        <source>log.read keeps to its limit</source>
        <translation>log.read keeps to its limit</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>not applicable</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>passed</translation>
    </message>
    <message>
        <source>ping tells the clock and the journal&apos;s head</source>
        <translation>ping tells the clock and the journal&apos;s head</translation>
    </message>
    <message>
        <source>query finds a verification&apos;s entry</source>
        <translation>query finds a verification&apos;s entry</translation>
    </message>
    <message>
        <source>query of a new number is unknown</source>
        <translation>query of a new number is unknown</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>wanted</translation>
    </message>
    <message>
        <source>{passed} passed, {failed} failed, {skipped} skipped, {not_applicable} not applicable</source>
        <translation>{passed} passed, {failed} failed, {skipped} skipped, {not_applicable} not applicable</translation>
    </message>
    <message>
        <source>¥{paid} paid, ¥{refunded} given back</source>
        <translation>¥{paid} paid, ¥{refunded} given back</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>A terminal waits to be paired: open the installer&apos;s wizard.</source>
        <translation>A terminal waits to be paired: open the installer&apos;s wizard.</translation>
    </message>
    <message>
        <source>Acceptance report</source>
        <translation>Acceptance report</translation>
    </message>
    <message>
        <source>Acceptance report of a face terminal</source>
        <translation>Acceptance report of a face terminal</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Against the policy and the certificate</source>
        <translation>Against the policy and the certificate</translation>
    </message>
    <message>
        <source>All sales offline</source>
        <translation>All sales offline</translation>
    </message>
    <message>
        <source>Answered in {time}</source>
        <translation>Answered in {time}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Apart</translation>
    </message>
    <message>
        <source>As the terminal wrote it</source>
        <translation>As the terminal wrote it</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>Asked at the terminal</source>
        <translation>Asked at the terminal</translation>
    </message>
    <message>
        <source>Asked for; the terminal answers in a moment…</source>
        <translation>Asked for; the terminal answers in a moment…</translation>
    </message>
    <message>
        <source>Asks for the refund; on the report.</source>
        <translation>Asks for the refund; on the report.</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Authorities</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Broken</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>Capabilities</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Catching up</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Charge ¥0.01</source>
        <translation>Charge ¥0.01</translation>
    </message>
    <message>
        <source>Charged and given back</source>
        <translation>Charged and given back</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Check and pair</source>
        <translation>Check and pair</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Clock and parameters</source>
        <translation>Clock and parameters</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Compare six digits</source>
        <translation>Compare six digits</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Compared</translation>
    </message>
    <message>
        <source>Compared by a person at the set-up.</source>
        <translation>Compared by a person at the set-up.</translation>
    </message>
    <message>
        <source>Compared {age}</source>
        <translation>Compared {age}</translation>
    </message>
    <message>
        <source>Compared {at}</source>
        <translation>Compared {at}</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Content, persons masked</source>
        <translation>Content, persons masked</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Deletion owed</source>
        <translation>Deletion owed</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Desk and terminal</source>
        <translation>Desk and terminal</translation>
    </message>
    <message>
        <source>Device certificate</source>
        <translation>Device certificate</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Different digits mean that another device answers. Check where the cable leads, then check again (F5).</source>
        <translation>Different digits mean that another device answers. Check where the cable leads, then check again (F5).</translation>
    </message>
    <message>
        <source>Does the terminal show the same six digits?</source>
        <translation>Does the terminal show the same six digits?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Ends soon</translation>
    </message>
    <message>
        <source>Enter your name, then save.</source>
        <translation>Enter your name, then save.</translation>
    </message>
    <message>
        <source>Evidence only</source>
        <translation>Evidence only</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Exchange, go on</source>
        <translation>Exchange, go on</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Face algorithm</source>
        <translation>Face algorithm</translation>
    </message>
    <message>
        <source>Face library</source>
        <translation>Face library</translation>
    </message>
    <message>
        <source>Faces and journal</source>
        <translation>Faces and journal</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Find ports and cameras</source>
        <translation>Find ports and cameras</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Firmware {version}</source>
        <translation>Firmware {version}</translation>
    </message>
    <message>
        <source>Five checks, six digits</source>
        <translation>Five checks, six digits</translation>
    </message>
    <message>
        <source>For the school</source>
        <translation>For the school</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>From the settings</source>
        <translation>From the settings</translation>
    </message>
    <message>
        <source>Goes into the report.</source>
        <translation>Goes into the report.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Hours offline</source>
        <translation>Hours offline</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>In doubt</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>Install {terminal}</source>
        <translation>Install {terminal}</translation>
    </message>
    <message>
        <source>Installer</source>
        <translation>Installer</translation>
    </message>
    <message>
        <source>Installer&apos;s name</source>
        <translation>Installer&apos;s name</translation>
    </message>
    <message>
        <source>Installer&apos;s wizard</source>
        <translation>Installer&apos;s wizard</translation>
    </message>
    <message>
        <source>Installer: {name}</source>
        <translation>Installer: {name}</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Journal read to</source>
        <translation>Journal read to</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
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
        <source>Manufacturer</source>
        <translation>Manufacturer</translation>
    </message>
    <message>
        <source>Manufacturer, camera and algorithm are what the terminal says of itself; its certificate is the proof. No picture of a person is kept on this computer.</source>
        <translation>Manufacturer, camera and algorithm are what the terminal says of itself; its certificate is the proof. No picture of a person is kept on this computer.</translation>
    </message>
    <message>
        <source>Meals&apos; limits, offline caps</source>
        <translation>Meals&apos; limits, offline caps</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Never listed: {sn}</source>
        <translation>Never listed: {sn}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>No Orbbec (2BC5) here. That is usual: the camera sits inside the terminal.</source>
        <translation>No Orbbec (2BC5) here. That is usual: the camera sits inside the terminal.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>No connection</translation>
    </message>
    <message>
        <source>No port was found. Check the cable at both ends, then look again.</source>
        <translation>No port was found. Check the cable at both ends, then look again.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>None owed</source>
        <translation>None owed</translation>
    </message>
    <message>
        <source>Not checked.</source>
        <translation>Not checked.</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Not compared yet</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Not complete</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>Not in force</source>
        <translation>Not in force</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Not known yet whether ¥0.01 was charged; the desk keeps asking the terminal.</source>
        <translation>Not known yet whether ¥0.01 was charged; the desk keeps asking the terminal.</translation>
    </message>
    <message>
        <source>Not paired</source>
        <translation>Not paired</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Not the same</translation>
    </message>
    <message>
        <source>Not tried yet.</source>
        <translation>Not tried yet.</translation>
    </message>
    <message>
        <source>Nothing accrues with this terminal</source>
        <translation>Nothing accrues with this terminal</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>Nothing was charged</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>Nothing was charged.</translation>
    </message>
    <message>
        <source>Now confirm on the terminal&apos;s screen: the same digits are there.</source>
        <translation>Now confirm on the terminal&apos;s screen: the same digits are there.</translation>
    </message>
    <message>
        <source>Of this computer</source>
        <translation>Of this computer</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>On their way</translation>
    </message>
    <message>
        <source>One sale at most</source>
        <translation>One sale at most</translation>
    </message>
    <message>
        <source>One sale offline</source>
        <translation>One sale offline</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>PDF with every fact above; both sides sign it</source>
        <translation>PDF with every fact above; both sides sign it</translation>
    </message>
    <message>
        <source>PDF, both sides sign</source>
        <translation>PDF, both sides sign</translation>
    </message>
    <message>
        <source>Pair all the same</source>
        <translation>Pair all the same</translation>
    </message>
    <message>
        <source>Pair by six digits</source>
        <translation>Pair by six digits</translation>
    </message>
    <message>
        <source>Paired</source>
        <translation>Paired</translation>
    </message>
    <message>
        <source>Paired, {n} failed</source>
        <translation>Paired, {n} failed</translation>
    </message>
    <message>
        <source>Paired; everything is encrypted and proved by certificates.</source>
        <translation>Paired; everything is encrypted and proved by certificates.</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>Pairing</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>Pause, go on later</source>
        <translation>Pause, go on later</translation>
    </message>
    <message>
        <source>People in it</source>
        <translation>People in it</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Please look at the terminal: ¥0.01 is charged to your own account.</source>
        <translation>Please look at the terminal: ¥0.01 is charged to your own account.</translation>
    </message>
    <message>
        <source>Plug the terminal&apos;s cable in, then look again</source>
        <translation>Plug the terminal&apos;s cable in, then look again</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Policies</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Ports and cameras</source>
        <translation>Ports and cameras</translation>
    </message>
    <message>
        <source>Programme check</source>
        <translation>Programme check</translation>
    </message>
    <message>
        <source>Provider&apos;s code</source>
        <translation>Provider&apos;s code</translation>
    </message>
    <message>
        <source>Provider&apos;s file</source>
        <translation>Provider&apos;s file</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Refund again</source>
        <translation>Refund again</translation>
    </message>
    <message>
        <source>Refund number</source>
        <translation>Refund number</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Round trip</translation>
    </message>
    <message>
        <source>Sales may earn nothing. Correct the settings, then send them again.</source>
        <translation>Sales may earn nothing. Correct the settings, then send them again.</translation>
    </message>
    <message>
        <source>Same, pair</source>
        <translation>Same, pair</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Saved: {path}</translation>
    </message>
    <message>
        <source>Say hello</source>
        <translation>Say hello</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Serial ports</source>
        <translation>Serial ports</translation>
    </message>
    <message>
        <source>Serial ports, USB</source>
        <translation>Serial ports, USB</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>Set now</source>
        <translation>Set now</translation>
    </message>
    <message>
        <source>Set up from the provider&apos;s file</source>
        <translation>Set up from the provider&apos;s file</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulated</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Skip the test because</source>
        <translation>Skip the test because</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>Skipped.</source>
        <translation>Skipped.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>Step {n} of {all}</translation>
    </message>
    <message>
        <source>Storage free</source>
        <translation>Storage free</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Taken over</translation>
    </message>
    <message>
        <source>Taken without network: it is charged later. Refund it then, on Transactions.</source>
        <translation>Taken without network: it is charged later. Refund it then, on Transactions.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperature</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Terminal&apos;s address</source>
        <translation>Terminal&apos;s address</translation>
    </message>
    <message>
        <source>Terminal&apos;s clock</source>
        <translation>Terminal&apos;s clock</translation>
    </message>
    <message>
        <source>Terminal&apos;s log</source>
        <translation>Terminal&apos;s log</translation>
    </message>
    <message>
        <source>Test payment</source>
        <translation>Test payment</translation>
    </message>
    <message>
        <source>Test payment and refund</source>
        <translation>Test payment and refund</translation>
    </message>
    <message>
        <source>Test payment of the installation</source>
        <translation>Test payment of the installation</translation>
    </message>
    <message>
        <source>Test payment of {amount}</source>
        <translation>Test payment of {amount}</translation>
    </message>
    <message>
        <source>Test payment, refund</source>
        <translation>Test payment, refund</translation>
    </message>
    <message>
        <source>The desk is handing the order to the terminal…</source>
        <translation>The desk is handing the order to the terminal…</translation>
    </message>
    <message>
        <source>The latest messages; nothing of persons</source>
        <translation>The latest messages; nothing of persons</translation>
    </message>
    <message>
        <source>The six digits appear when it answers.</source>
        <translation>The six digits appear when it answers.</translation>
    </message>
    <message>
        <source>The subsidy and offline payment depend on them</source>
        <translation>The subsidy and offline payment depend on them</translation>
    </message>
    <message>
        <source>The terminal did not confirm ({error})</source>
        <translation>The terminal did not confirm ({error})</translation>
    </message>
    <message>
        <source>The terminal has not answered yet.</source>
        <translation>The terminal has not answered yet.</translation>
    </message>
    <message>
        <source>The terminal refused them</source>
        <translation>The terminal refused them</translation>
    </message>
    <message>
        <source>They are sent once the terminal is there.</source>
        <translation>They are sent once the terminal is there.</translation>
    </message>
    <message>
        <source>This desk and terminal {sn} know one another by their certificates.</source>
        <translation>This desk and terminal {sn} know one another by their certificates.</translation>
    </message>
    <message>
        <source>This system has no USB listing; the terminal&apos;s own word has to do.</source>
        <translation>This system has no USB listing; the terminal&apos;s own word has to do.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>To be paired</source>
        <translation>To be paired</translation>
    </message>
    <message>
        <source>To be set</source>
        <translation>To be set</translation>
    </message>
    <message>
        <source>To do</source>
        <extracomment>The word&apos;s family of colours and the icon of what became of the payment.</extracomment>
        <translation>To do</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>USB cameras</source>
        <translation>USB cameras</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Usable</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Vendor 2BC5 is Orbbec.</source>
        <translation>Vendor 2BC5 is Orbbec.</translation>
    </message>
    <message>
        <source>Waiting for the terminal</source>
        <translation>Waiting for the terminal</translation>
    </message>
    <message>
        <source>Wanted: a trusted authority&apos;s</source>
        <translation>Wanted: a trusted authority&apos;s</translation>
    </message>
    <message>
        <source>Wanted: an invited make</source>
        <translation>Wanted: an invited make</translation>
    </message>
    <message>
        <source>Wanted: set</source>
        <translation>Wanted: set</translation>
    </message>
    <message>
        <source>Wanted: the policy&apos;s</source>
        <translation>Wanted: the policy&apos;s</translation>
    </message>
    <message>
        <source>Wanted: the policy&apos;s make</source>
        <translation>Wanted: the policy&apos;s make</translation>
    </message>
    <message>
        <source>Wanted: within 2 s</source>
        <translation>Wanted: within 2 s</translation>
    </message>
    <message>
        <source>What the terminal says of itself</source>
        <translation>What the terminal says of itself</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Who is at the cable</source>
        <translation>Who is at the cable</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>Wire log</source>
        <translation>Wire log</translation>
    </message>
    <message>
        <source>You may stop half way: what is done stays, and you go on from there.</source>
        <translation>You may stop half way: what is done stays, and you go on from there.</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>asked</translation>
    </message>
    <message>
        <source>asked already</source>
        <translation>asked already</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>for {time}</translation>
    </message>
    <message>
        <source>goes on after pairing</source>
        <translation>goes on after pairing</translation>
    </message>
    <message>
        <source>goes on after the test, or skip it</source>
        <translation>goes on after the test, or skip it</translation>
    </message>
    <message>
        <source>made {made}, taken {taken}</source>
        <translation>made {made}, taken {taken}</translation>
    </message>
    <message>
        <source>no terminal</source>
        <translation>no terminal</translation>
    </message>
    <message>
        <source>serial number {sn}</source>
        <translation>serial number {sn}</translation>
    </message>
    <message>
        <source>this is the first step</source>
        <translation>this is the first step</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>waits for the terminal</source>
        <translation>waits for the terminal</translation>
    </message>
    <message>
        <source>write why first</source>
        <translation>write why first</translation>
    </message>
    <message>
        <source>your name first</source>
        <translation>your name first</translation>
    </message>
    <message>
        <source>{n} / {all} passed</source>
        <translation>{n} / {all} passed</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>{n} days left</source>
        <translation>{n} days left</translation>
    </message>
    <message>
        <source>{n} entries, {people} people in its roster</source>
        <translation>{n} entries, {people} people in its roster</translation>
    </message>
    <message>
        <source>{n} faces at {sn}</source>
        <translation>{n} faces at {sn}</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n} failed</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} lines</translation>
    </message>
    <message>
        <source>{n} messages</source>
        <translation>{n} messages</translation>
    </message>
    <message>
        <source>{n} ms</source>
        <translation>{n} ms</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} s apart</source>
        <translation>{n} s apart</translation>
    </message>
    <message>
        <source>{n} to see to</source>
        <translation>{n} to see to</translation>
    </message>
    <message>
        <source>{n} °C</source>
        <translation>{n} °C</translation>
    </message>
    <message>
        <source>{ports} ports, {cameras} cameras</source>
        <translation>{ports} ports, {cameras} cameras</translation>
    </message>
    <message>
        <source>{provider}, number {n}</source>
        <translation>{provider}, number {n}</translation>
    </message>
    <message>
        <source>{sum} in {hours} h</source>
        <translation>{sum} in {hours} h</translation>
    </message>
    <message>
        <source>¥0.01 from your own account, given back at once</source>
        <translation>¥0.01 from your own account, given back at once</translation>
    </message>
    <message>
        <source>¥0.01 was charged and given back.</source>
        <translation>¥0.01 was charged and given back.</translation>
    </message>
    <message>
        <source>¥0.01 was charged and is being given back…</source>
        <translation>¥0.01 was charged and is being given back…</translation>
    </message>
    <message>
        <source>¥0.01 was charged, but not given back.</source>
        <translation>¥0.01 was charged, but not given back.</translation>
    </message>
    <message>
        <source>¥0.01 was charged; not known yet whether it was given back.</source>
        <translation>¥0.01 was charged; not known yet whether it was given back.</translation>
    </message>
    <message>
        <source>¥0.01, then given back</source>
        <translation>¥0.01, then given back</translation>
    </message>
</context>
<context>
    <name>display</name>
    <message>
        <source>Being checked</source>
        <translation>Being checked</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Closed for now</source>
        <translation>Closed for now</translation>
    </message>
    <message>
        <source>Codes need the network</source>
        <translation>Codes need the network</translation>
    </message>
    <message>
        <source>Customer display</source>
        <translation>Customer display</translation>
    </message>
    <message>
        <source>Do not pay again, please</source>
        <translation>Do not pay again, please</translation>
    </message>
    <message>
        <source>Enjoy your meal</source>
        <translation>Enjoy your meal</translation>
    </message>
    <message>
        <source>Hold it before the terminal</source>
        <translation>Hold it before the terminal</translation>
    </message>
    <message>
        <source>It is charged later</source>
        <translation>It is charged later</translation>
    </message>
    <message>
        <source>Look at the terminal</source>
        <translation>Look at the terminal</translation>
    </message>
    <message>
        <source>No network: pay by face, not by code</source>
        <translation>No network: pay by face, not by code</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>Nothing was charged</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>One moment, please</translation>
    </message>
    <message>
        <source>Or show a payment code</source>
        <translation>Or show a payment code</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Paying</source>
        <translation>Paying</translation>
    </message>
    <message>
        <source>Please ask the staff</source>
        <translation>Please ask the staff</translation>
    </message>
    <message>
        <source>Please come to the window</source>
        <translation>Please come to the window</translation>
    </message>
    <message>
        <source>Please confirm</source>
        <translation>Please confirm</translation>
    </message>
    <message>
        <source>Please hold still</source>
        <translation>Please hold still</translation>
    </message>
    <message>
        <source>Please take your meal</source>
        <translation>Please take your meal</translation>
    </message>
    <message>
        <source>Please try again</source>
        <translation>Please try again</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Please wait</translation>
    </message>
    <message>
        <source>Recognising</source>
        <translation>Recognising</translation>
    </message>
    <message>
        <source>Show your code</source>
        <translation>Show your code</translation>
    </message>
    <message>
        <source>Take your meal</source>
        <translation>Take your meal</translation>
    </message>
    <message>
        <source>The staff ask who you are</source>
        <translation>The staff ask who you are</translation>
    </message>
    <message>
        <source>This serving is free</source>
        <translation>This serving is free</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>Accrued {used} of {cap}, {month} of it this month</source>
        <translation>Accrued {used} of {cap}, {month} of it this month</translation>
    </message>
    <message>
        <source>After the meal: who was deleted is not recognised any more</source>
        <translation>After the meal: who was deleted is not recognised any more</translation>
    </message>
    <message>
        <source>An identification stays without a result; it charged nothing.</source>
        <translation>An identification stays without a result; it charged nothing.</translation>
    </message>
    <message>
        <source>Anew</source>
        <translation>Anew</translation>
    </message>
    <message>
        <source>Another terminal is at the cable: {sn}. Connect the old one.</source>
        <translation>Another terminal is at the cable: {sn}. Connect the old one.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>At the cable</source>
        <translation>At the cable</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Carries over</source>
        <translation>Carries over</translation>
    </message>
    <message>
        <source>Charged later</source>
        <translation>Charged later</translation>
    </message>
    <message>
        <source>Clock and parameters</source>
        <translation>Clock and parameters</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Delete its faces</source>
        <translation>Delete its faces</translation>
    </message>
    <message>
        <source>Deleted: a terminal that leaves must keep no child&apos;s face</source>
        <translation>Deleted: a terminal that leaves must keep no child&apos;s face</translation>
    </message>
    <message>
        <source>Deletion owed</source>
        <translation>Deletion owed</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Ended; another terminal takes its place</source>
        <translation>Ended; another terminal takes its place</translation>
    </message>
    <message>
        <source>Ends here when you part with it</source>
        <translation>Ends here when you part with it</translation>
    </message>
    <message>
        <source>Exchange another too</source>
        <translation>Exchange another too</translation>
    </message>
    <message>
        <source>Exchange the terminal</source>
        <translation>Exchange the terminal</translation>
    </message>
    <message>
        <source>Exchange this one too</source>
        <translation>Exchange this one too</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Faces</translation>
    </message>
    <message>
        <source>Faces in it</source>
        <translation>Faces in it</translation>
    </message>
    <message>
        <source>Faces owed</source>
        <translation>Faces owed</translation>
    </message>
    <message>
        <source>Finish as it is</source>
        <translation>Finish as it is</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Go on without it</translation>
    </message>
    <message>
        <source>Have its maker wipe them, then say so here.</source>
        <translation>Have its maker wipe them, then say so here.</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>In doubt</translation>
    </message>
    <message>
        <source>Installer&apos;s wizard</source>
        <translation>Installer&apos;s wizard</translation>
    </message>
    <message>
        <source>It also fetches faces from the provider: have it taken out there as well.</source>
        <translation>It also fetches faces from the provider: have it taken out there as well.</translation>
    </message>
    <message>
        <source>It answers no more</source>
        <translation>It answers no more</translation>
    </message>
    <message>
        <source>It is asked until it answers.</source>
        <translation>It is asked until it answers.</translation>
    </message>
    <message>
        <source>It refused; {left} left</source>
        <translation>It refused; {left} left</translation>
    </message>
    <message>
        <source>It stays</source>
        <translation>It stays</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Leave, go on later</source>
        <translation>Leave, go on later</translation>
    </message>
    <message>
        <source>Meals, prices, limits, users, people, consents</source>
        <translation>Meals, prices, limits, users, people, consents</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>No picture is kept, so no face goes along. Until then: code, card and look-up.</source>
        <translation>No picture is kept, so no face goes along. Until then: code, card and look-up.</translation>
    </message>
    <message>
        <source>Nobody answers yet. Check the cable and its power.</source>
        <translation>Nobody answers yet. Check the cable and its power.</translation>
    </message>
    <message>
        <source>Nobody listed who is in it</source>
        <translation>Nobody listed who is in it</translation>
    </message>
    <message>
        <source>None; {done} were deleted</source>
        <translation>None; {done} were deleted</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Nothing that this desk knows of</source>
        <translation>Nothing that this desk knows of</translation>
    </message>
    <message>
        <source>Of a refund ask the provider whether it was given back; the desk will not try again.</source>
        <translation>Of a refund ask the provider whether it was given back; the desk will not try again.</translation>
    </message>
    <message>
        <source>Of what came later the provider&apos;s bill tells.</source>
        <translation>Of what came later the provider&apos;s bill tells.</translation>
    </message>
    <message>
        <source>Old journal</source>
        <translation>Old journal</translation>
    </message>
    <message>
        <source>On its own screen take this desk off as well, or reset it.</source>
        <translation>On its own screen take this desk off as well, or reset it.</translation>
    </message>
    <message>
        <source>Only this terminal knows. Never charge it again.</source>
        <translation>Only this terminal knows. Never charge it again.</translation>
    </message>
    <message>
        <source>Only unpaired</source>
        <translation>Only unpaired</translation>
    </message>
    <message>
        <source>Paired</source>
        <translation>Paired</translation>
    </message>
    <message>
        <source>Paired and set up</source>
        <translation>Paired and set up</translation>
    </message>
    <message>
        <source>Paired with {sn}</source>
        <translation>Paired with {sn}</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>Pairing</translation>
    </message>
    <message>
        <source>Part with it</source>
        <translation>Part with it</translation>
    </message>
    <message>
        <source>Qualified {qualified}, confirmed {confirmed}. The cap follows {sn}</source>
        <translation>Qualified {qualified}, confirmed {confirmed}. The cap follows {sn}</translation>
    </message>
    <message>
        <source>Read to its entry {n}</source>
        <translation>Read to its entry {n}</translation>
    </message>
    <message>
        <source>Read to its last entry</source>
        <translation>Read to its last entry</translation>
    </message>
    <message>
        <source>Read, emptied, parted with</source>
        <translation>Read, emptied, parted with</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Refunds</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Set, as the old one had them</source>
        <translation>Set, as the old one had them</translation>
    </message>
    <message>
        <source>Settings, people</source>
        <translation>Settings, people</translation>
    </message>
    <message>
        <source>Settled by asking it; nothing is guessed</source>
        <translation>Settled by asking it; nothing is guessed</translation>
    </message>
    <message>
        <source>Somebody else puts them there: the provider has to take it out.</source>
        <translation>Somebody else puts them there: the provider has to take it out.</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Stays</translation>
    </message>
    <message>
        <source>Stays in doubt until the provider says so. Do not charge it again.</source>
        <translation>Stays in doubt until the provider says so. Do not charge it again.</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>Step {n} of {all}</translation>
    </message>
    <message>
        <source>Subsidy, new</source>
        <translation>Subsidy, new</translation>
    </message>
    <message>
        <source>Subsidy, old</source>
        <translation>Subsidy, old</translation>
    </message>
    <message>
        <source>Take the old one off the cable, connect the new one</source>
        <translation>Take the old one off the cable, connect the new one</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>The installer&apos;s wizard compares six digits and asks at the terminal.</source>
        <translation>The installer&apos;s wizard compares six digits and asks at the terminal.</translation>
    </message>
    <message>
        <source>The new terminal</source>
        <translation>The new terminal</translation>
    </message>
    <message>
        <source>The old terminal</source>
        <translation>The old terminal</translation>
    </message>
    <message>
        <source>The provider charges them from the bundles.</source>
        <translation>The provider charges them from the bundles.</translation>
    </message>
    <message>
        <source>They are sent once it is connected</source>
        <translation>They are sent once it is connected</translation>
    </message>
    <message>
        <source>They are sent once it is paired</source>
        <translation>They are sent once it is paired</translation>
    </message>
    <message>
        <source>They were wiped</source>
        <translation>They were wiped</translation>
    </message>
    <message>
        <source>They were wiped: {sn}</source>
        <translation>They were wiped: {sn}</translation>
    </message>
    <message>
        <source>This is the old one; pairing it again ends the exchange.</source>
        <translation>This is the old one; pairing it again ends the exchange.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Try again; else take it off the cable and go on without it.</source>
        <translation>Try again; else take it off the cable and go on without it.</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>What carries over</source>
        <translation>What carries over</translation>
    </message>
    <message>
        <source>What it charged is given back by the provider only</source>
        <translation>What it charged is given back by the provider only</translation>
    </message>
    <message>
        <source>What only it knows, and what is to be done about it</source>
        <translation>What only it knows, and what is to be done about it</translation>
    </message>
    <message>
        <source>What the old one charged is given back by the provider only</source>
        <translation>What the old one charged is given back by the provider only</translation>
    </message>
    <message>
        <source>Which one leaves?</source>
        <translation>Which one leaves?</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>Who answers for it</translation>
    </message>
    <message>
        <source>Whoever answers for it has its maker wipe them; until then they are owed.</source>
        <translation>Whoever answers for it has its maker wipe them; until then they are owed.</translation>
    </message>
    <message>
        <source>Without the old terminal</source>
        <translation>Without the old terminal</translation>
    </message>
    <message>
        <source>Write it down, finish</source>
        <translation>Write it down, finish</translation>
    </message>
    <message>
        <source>Written into the ledger</source>
        <translation>Written into the ledger</translation>
    </message>
    <message>
        <source>Written into the ledger when you finish</source>
        <translation>Written into the ledger when you finish</translation>
    </message>
    <message>
        <source>You may leave at any step: selling goes on, and what is done stays.</source>
        <translation>You may leave at any step: selling goes on, and what is done stays.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>and {n} more</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>asked</translation>
    </message>
    <message>
        <source>identification {number}</source>
        <translation>identification {number}</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>it does not answer</translation>
    </message>
    <message>
        <source>it is connected</source>
        <translation>it is connected</translation>
    </message>
    <message>
        <source>its proof {mac}</source>
        <translation>its proof {mac}</translation>
    </message>
    <message>
        <source>no terminal is paired</source>
        <translation>no terminal is paired</translation>
    </message>
    <message>
        <source>order {number}, {amount}</source>
        <translation>order {number}, {amount}</translation>
    </message>
    <message>
        <source>refund {number}, {amount}</source>
        <translation>refund {number}, {amount}</translation>
    </message>
    <message>
        <source>something is in doubt</source>
        <translation>something is in doubt</translation>
    </message>
    <message>
        <source>type your name first</source>
        <translation>type your name first</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>{done} deleted, {left} left</source>
        <translation>{done} deleted, {left} left</translation>
    </message>
    <message>
        <source>{n} come back each time</source>
        <translation>{n} come back each time</translation>
    </message>
    <message>
        <source>{n} known, and whoever it never listed</source>
        <translation>{n} known, and whoever it never listed</translation>
    </message>
    <message>
        <source>{n} may still be in it</source>
        <translation>{n} may still be in it</translation>
    </message>
    <message>
        <source>{n} of this desk&apos;s people</source>
        <translation>{n} of this desk&apos;s people</translation>
    </message>
    <message>
        <source>{n} of {all} have still to come</source>
        <translation>{n} of {all} have still to come</translation>
    </message>
    <message>
        <source>{n} sales, {amount}</source>
        <translation>{n} sales, {amount}</translation>
    </message>
    <message>
        <source>{sn} begins with a cap of its own</source>
        <translation>{sn} begins with a cap of its own</translation>
    </message>
</context>
<context>
    <name>find</name>
    <message>
        <source>Arrows choose, Enter takes.</source>
        <translation>Arrows choose, Enter takes.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Campus card</source>
        <translation>Campus card</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Card number</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Charged later by the school&apos;s agreement; counts for no subsidy.</source>
        <translation>Charged later by the school&apos;s agreement; counts for no subsidy.</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Find a person</translation>
    </message>
    <message>
        <source>Hold the card to the reader.</source>
        <translation>Hold the card to the reader.</translation>
    </message>
    <message>
        <source>Name, initials, class or number</source>
        <translation>Name, initials, class or number</translation>
    </message>
    <message>
        <source>No sale can be put right here; older ones are on the sales page.</source>
        <translation>No sale can be put right here; older ones are on the sales page.</translation>
    </message>
    <message>
        <source>Nobody is called so. Try the class or the number.</source>
        <translation>Nobody is called so. Try the class or the number.</translation>
    </message>
    <message>
        <source>Or type the card&apos;s number</source>
        <translation>Or type the card&apos;s number</translation>
    </message>
    <message>
        <source>Put a sale right</source>
        <translation>Put a sale right</translation>
    </message>
    <message>
        <source>Type a few letters, then Enter.</source>
        <translation>Type a few letters, then Enter.</translation>
    </message>
    <message>
        <source>Type a few letters, then choose.</source>
        <translation>Type a few letters, then choose.</translation>
    </message>
    <message>
        <source>Which one? Older ones are on the sales page.</source>
        <translation>Which one? Older ones are on the sales page.</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} found</translation>
    </message>
    <message>
        <source>{n} found: type on</source>
        <translation>{n} found: type on</translation>
    </message>
</context>
<context>
    <name>fleet</name>
    <message>
        <source>Awaiting a fee (yuan)</source>
        <translation>Awaiting a fee (yuan)</translation>
    </message>
    <message>
        <source>Basis (yuan)</source>
        <translation>Basis (yuan)</translation>
    </message>
    <message>
        <source>Computed now (yuan)</source>
        <translation>Computed now (yuan)</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Desks that need a visit</source>
        <translation>Desks that need a visit</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Device or customer</source>
        <translation>Device or customer</translation>
    </message>
    <message>
        <source>Device subsidy (yuan)</source>
        <translation>Device subsidy (yuan)</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Distinct users</source>
        <translation>Distinct users</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>Found on</translation>
    </message>
    <message>
        <source>In the programme</source>
        <translation>In the programme</translation>
    </message>
    <message>
        <source>Incentive (yuan)</source>
        <translation>Incentive (yuan)</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Known as of</source>
        <translation>Known as of</translation>
    </message>
    <message>
        <source>Last bundle</source>
        <translation>Last bundle</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Numbers told more than once, counted once</source>
        <translation>Numbers told more than once, counted once</translation>
    </message>
    <message>
        <source>Payable (yuan)</source>
        <translation>Payable (yuan)</translation>
    </message>
    <message>
        <source>Payable now</source>
        <translation>Payable now</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Qualifies</source>
        <translation>Qualifies</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Sales not settled: without a terminal {local}, of unknown devices {unknown}</source>
        <translation>Sales not settled: without a terminal {local}, of unknown devices {unknown}</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Schools</translation>
    </message>
    <message>
        <source>Settlement of all schools</source>
        <translation>Settlement of all schools</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Stated before (yuan)</source>
        <translation>Stated before (yuan)</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Tills to look after</source>
        <translation>Tills to look after</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totals</translation>
    </message>
    <message>
        <source>Valid sales</source>
        <translation>Valid sales</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Voided by credit</source>
        <translation>Voided by credit</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>Why, and what to do</translation>
    </message>
    <message>
        <source>adjustment</source>
        <translation>adjustment</translation>
    </message>
    <message>
        <source>at the next round</source>
        <translation>at the next round</translation>
    </message>
    <message>
        <source>bundle {missing} is missing</source>
        <translation>bundle {missing} is missing</translation>
    </message>
    <message>
        <source>device subsidy</source>
        <translation>device subsidy</translation>
    </message>
    <message>
        <source>grant</source>
        <translation>grant</translation>
    </message>
    <message>
        <source>late</source>
        <translation>late</translation>
    </message>
    <message>
        <source>never sent anything</source>
        <translation>never sent anything</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>no visit</source>
        <translation>no visit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>nothing is known against it</source>
        <translation>nothing is known against it</translation>
    </message>
    <message>
        <source>released</source>
        <translation>released</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>transaction incentive</source>
        <translation>transaction incentive</translation>
    </message>
    <message>
        <source>two histories</source>
        <translation>two histories</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>{count} more are not listed here</source>
        <translation>{count} more are not listed here</translation>
    </message>
    <message>
        <source>{due} of {tills} desks need a visit, {now} of them today. As of {as_of}</source>
        <translation>{due} of {tills} desks need a visit, {now} of them today. As of {as_of}</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>All parts</source>
        <translation>All parts</translation>
    </message>
    <message>
        <source>Back to the help</source>
        <translation>Back to the help</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Help: {page}</source>
        <translation>Help: {page}</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Print as PDF</source>
        <translation>Print as PDF</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Show me around</translation>
    </message>
    <message>
        <source>The manual is ready to be printed</source>
        <translation>The manual is ready to be printed</translation>
    </message>
    <message>
        <source>The manual was not made</source>
        <translation>The manual was not made</translation>
    </message>
    <message>
        <source>The whole manual</source>
        <translation>The whole manual</translation>
    </message>
    <message>
        <source>one moment</source>
        <translation>one moment</translation>
    </message>
    <message>
        <source>{file}, in the folder {folder} of the desk</source>
        <translation>{file}, in the folder {folder} of the desk</translation>
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
        <source>Choose dishes</source>
        <translation>Choose dishes</translation>
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
        <source>Is this you?</source>
        <translation>Is this you?</translation>
    </message>
    <message>
        <source>Look at the terminal</source>
        <translation>Look at the terminal</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
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
        <source>Recognising here</source>
        <translation>Recognising here</translation>
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
        <source>Serve the meal, nothing is charged</source>
        <translation>Serve the meal, nothing is charged</translation>
    </message>
    <message>
        <source>Show the payment code</source>
        <translation>Show the payment code</translation>
    </message>
</context>
<context>
    <name>incentive</name>
    <message>
        <source>A large family, or one account lent to others?</source>
        <translation>A large family, or one account lent to others?</translation>
    </message>
    <message>
        <source>A second terminal has a cap of its own: share the line between the two.</source>
        <translation>A second terminal has a cap of its own: share the line between the two.</translation>
    </message>
    <message>
        <source>Above the day&apos;s cap</source>
        <translation>Above the day&apos;s cap</translation>
    </message>
    <message>
        <source>Above the total cap</source>
        <translation>Above the total cap</translation>
    </message>
    <message>
        <source>Agreement ended</source>
        <translation>Agreement ended</translation>
    </message>
    <message>
        <source>All of it went back[ · {refunded}]</source>
        <translation>All of it went back[ · {refunded}]</translation>
    </message>
    <message>
        <source>Amount[ {amount}] is below the minimum[ of {min_amount}]</source>
        <translation>Amount[ {amount}] is below the minimum[ of {min_amount}]</translation>
    </message>
    <message>
        <source>Amount[ {amount}] reaches the minimum[ of {min_amount}]</source>
        <translation>Amount[ {amount}] reaches the minimum[ of {min_amount}]</translation>
    </message>
    <message>
        <source>An authorised payment by face</source>
        <translation>An authorised payment by face</translation>
    </message>
    <message>
        <source>Another incentive has paid for it[ · {decided_at}]</source>
        <translation>Another incentive has paid for it[ · {decided_at}]</translation>
    </message>
    <message>
        <source>Are the hours of the meals right in the settings?</source>
        <translation>Are the hours of the meals right in the settings?</translation>
    </message>
    <message>
        <source>Ask families to pay from the balance or a debit card: too much credit voids the whole month.</source>
        <translation>Ask families to pay from the balance or a debit card: too much credit voids the whole month.</translation>
    </message>
    <message>
        <source>Ask the installer: maker, camera, algorithm and day of installation must be those of the policy.</source>
        <translation>Ask the installer: maker, camera, algorithm and day of installation must be those of the policy.</translation>
    </message>
    <message>
        <source>Ask the provider to correct the school&apos;s industry; it is theirs to enter.</source>
        <translation>Ask the provider to correct the school&apos;s industry; it is theirs to enter.</translation>
    </message>
    <message>
        <source>Below the minimum</source>
        <translation>Below the minimum</translation>
    </message>
    <message>
        <source>Carried another provider&apos;s account[: {provider_pid}]</source>
        <translation>Carried another provider&apos;s account[: {provider_pid}]</translation>
    </message>
    <message>
        <source>Carried the provider&apos;s account</source>
        <translation>Carried the provider&apos;s account</translation>
    </message>
    <message>
        <source>Credit of the month within its limit[ · {limit_percent} %]</source>
        <translation>Credit of the month within its limit[ · {limit_percent} %]</translation>
    </message>
    <message>
        <source>Does not count as a user of the day.</source>
        <translation>Does not count as a user of the day.</translation>
    </message>
    <message>
        <source>Each has its reason in the sale&apos;s story.</source>
        <translation>Each has its reason in the sale&apos;s story.</translation>
    </message>
    <message>
        <source>Enrol who has not paid by face this month; a single meal makes each count.</source>
        <translation>Enrol who has not paid by face this month; a single meal makes each count.</translation>
    </message>
    <message>
        <source>Faster than a line can walk</source>
        <translation>Faster than a line can walk</translation>
    </message>
    <message>
        <source>Hide the policy&apos;s words</source>
        <translation>Hide the policy&apos;s words</translation>
    </message>
    <message>
        <source>Incentive {amount} of {basis}.</source>
        <translation>Incentive {amount} of {basis}.</translation>
    </message>
    <message>
        <source>Industry not covered</source>
        <translation>Industry not covered</translation>
    </message>
    <message>
        <source>Its payer counts already by an earlier sale of the day.</source>
        <translation>Its payer counts already by an earlier sale of the day.</translation>
    </message>
    <message>
        <source>Its payer counts as a user of the day by this sale.</source>
        <translation>Its payer counts as a user of the day by this sale.</translation>
    </message>
    <message>
        <source>Judged a risk</source>
        <translation>Judged a risk</translation>
    </message>
    <message>
        <source>Judged a risk by the provider[ · {decided_at}]</source>
        <translation>Judged a risk by the provider[ · {decided_at}]</translation>
    </message>
    <message>
        <source>Let coupons leave a part of at least ¥0.20 to be paid with money.</source>
        <translation>Let coupons leave a part of at least ¥0.20 to be paid with money.</translation>
    </message>
    <message>
        <source>Month short of its users</source>
        <translation>Month short of its users</translation>
    </message>
    <message>
        <source>No incentive.</source>
        <translation>No incentive.</translation>
    </message>
    <message>
        <source>Not a face payment</source>
        <translation>Not a face payment</translation>
    </message>
    <message>
        <source>Not an authorised payment[: {product}]</source>
        <translation>Not an authorised payment[: {product}]</translation>
    </message>
    <message>
        <source>Not judged a risk by the provider</source>
        <translation>Not judged a risk by the provider</translation>
    </message>
    <message>
        <source>Not refunded in full[ · {refunded} went back]</source>
        <translation>Not refunded in full[ · {refunded} went back]</translation>
    </message>
    <message>
        <source>Nothing to do: another incentive of the provider has paid for these sales.</source>
        <translation>Nothing to do: another incentive of the provider has paid for these sales.</translation>
    </message>
    <message>
        <source>Nothing to do: on these days the policy pays nothing.</source>
        <translation>Nothing to do: on these days the policy pays nothing.</translation>
    </message>
    <message>
        <source>Nothing was paid with real money</source>
        <translation>Nothing was paid with real money</translation>
    </message>
    <message>
        <source>On a day of the policy[ · {paid_day}]</source>
        <translation>On a day of the policy[ · {paid_day}]</translation>
    </message>
    <message>
        <source>On a day outside the policy[ · {paid_day}]</source>
        <translation>On a day outside the policy[ · {paid_day}]</translation>
    </message>
    <message>
        <source>One payer many times a day</source>
        <translation>One payer many times a day</translation>
    </message>
    <message>
        <source>Only face payments of enrolled diners count: enrol those who pay by code.</source>
        <translation>Only face payments of enrolled diners count: enrol those who pay by code.</translation>
    </message>
    <message>
        <source>Outside the policy&apos;s days</source>
        <translation>Outside the policy&apos;s days</translation>
    </message>
    <message>
        <source>Paid by coupons alone</source>
        <translation>Paid by coupons alone</translation>
    </message>
    <message>
        <source>Paid under another policy</source>
        <translation>Paid under another policy</translation>
    </message>
    <message>
        <source>Paid under no other policy</source>
        <translation>Paid under no other policy</translation>
    </message>
    <message>
        <source>Paid with real money[ · {actual_paid}]</source>
        <translation>Paid with real money[ · {actual_paid}]</translation>
    </message>
    <message>
        <source>Part paid by coupons</source>
        <translation>Part paid by coupons</translation>
    </message>
    <message>
        <source>Refund only what was wrong: a sale of which a part stays goes on counting.</source>
        <translation>Refund only what was wrong: a sale of which a part stays goes on counting.</translation>
    </message>
    <message>
        <source>Refunded in full</source>
        <translation>Refunded in full</translation>
    </message>
    <message>
        <source>Refunds after the day</source>
        <translation>Refunds after the day</translation>
    </message>
    <message>
        <source>Renew the agreement with the provider; sales after its end earn nothing.</source>
        <translation>Renew the agreement with the provider; sales after its end earn nothing.</translation>
    </message>
    <message>
        <source>Runs of round amounts</source>
        <translation>Runs of round amounts</translation>
    </message>
    <message>
        <source>Sales of {when}: {what}</source>
        <translation>Sales of {when}: {what}</translation>
    </message>
    <message>
        <source>Sales outside the meals</source>
        <translation>Sales outside the meals</translation>
    </message>
    <message>
        <source>Sell small things together with the meal, in one payment.</source>
        <translation>Sell small things together with the meal, in one payment.</translation>
    </message>
    <message>
        <source>Send the parameters again on the Devices page; sales earn nothing until then.</source>
        <translation>Send the parameters again on the Devices page; sales earn nothing until then.</translation>
    </message>
    <message>
        <source>Show the policy&apos;s words</source>
        <translation>Show the policy&apos;s words</translation>
    </message>
    <message>
        <source>Terminal admitted[ · {manufacturer}][ · installed {activated_on}]</source>
        <translation>Terminal admitted[ · {manufacturer}][ · installed {activated_on}]</translation>
    </message>
    <message>
        <source>Terminal not admitted</source>
        <translation>Terminal not admitted</translation>
    </message>
    <message>
        <source>Terminal not admitted[ · {manufacturer}][ · {camera_vendor}][ · installed {activated_on}]</source>
        <translation>Terminal not admitted[ · {manufacturer}][ · {camera_vendor}][ · installed {activated_on}]</translation>
    </message>
    <message>
        <source>The agreement had ended[ · {customer_ended_at}][ · {provider_ended_at}]</source>
        <translation>The agreement had ended[ · {customer_ended_at}][ · {provider_ended_at}]</translation>
    </message>
    <message>
        <source>The agreement was in force</source>
        <translation>The agreement was in force</translation>
    </message>
    <message>
        <source>The incentive is a share of real money: use coupons outside the meals.</source>
        <translation>The incentive is a share of real money: use coupons outside the meals.</translation>
    </message>
    <message>
        <source>The month is void: credit above its limit[ of {limit_percent} %]</source>
        <translation>The month is void: credit above its limit[ of {limit_percent} %]</translation>
    </message>
    <message>
        <source>The provider judged so. Object in writing if these were real meals.</source>
        <translation>The provider judged so. Object in writing if these were real meals.</translation>
    </message>
    <message>
        <source>The school&apos;s industry is covered[ · {industry}]</source>
        <translation>The school&apos;s industry is covered[ · {industry}]</translation>
    </message>
    <message>
        <source>The school&apos;s industry is not covered[: {industry}]</source>
        <translation>The school&apos;s industry is not covered[: {industry}]</translation>
    </message>
    <message>
        <source>This terminal has earned all that it can; another one has a cap of its own.</source>
        <translation>This terminal has earned all that it can; another one has a cap of its own.</translation>
    </message>
    <message>
        <source>Too much on credit</source>
        <translation>Too much on credit</translation>
    </message>
    <message>
        <source>Was it meals that were sold?</source>
        <translation>Was it meals that were sold?</translation>
    </message>
    <message>
        <source>Was somebody trying the terminal out?</source>
        <translation>Was somebody trying the terminal out?</translation>
    </message>
    <message>
        <source>What the policy says</source>
        <translation>What the policy says</translation>
    </message>
    <message>
        <source>Wrong provider account</source>
        <translation>Wrong provider account</translation>
    </message>
    <message>
        <source>against it</source>
        <translation>against it</translation>
    </message>
    <message>
        <source>counting for the incentive</source>
        <translation>counting for the incentive</translation>
    </message>
    <message>
        <source>counting for the subsidy</source>
        <translation>counting for the subsidy</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>holds</translation>
    </message>
    <message>
        <source>on which the statements differ</source>
        <translation>on which the statements differ</translation>
    </message>
    <message>
        <source>one for each diner and day</source>
        <translation>one for each diner and day</translation>
    </message>
    <message>
        <source>one for each diner of the month</source>
        <translation>one for each diner of the month</translation>
    </message>
    <message>
        <source>paid on credit</source>
        <translation>paid on credit</translation>
    </message>
    <message>
        <source>{policy} version {version}</source>
        <translation>{policy} version {version}</translation>
    </message>
</context>
<context>
    <name>local</name>
    <message>
        <source>Is this you? The person presses Yes or No.</source>
        <translation>Is this you? The person presses Yes or No.</translation>
    </message>
    <message>
        <source>Look at this computer&apos;s camera</source>
        <translation>Look at this computer&apos;s camera</translation>
    </message>
    <message>
        <source>No, not me</source>
        <translation>No, not me</translation>
    </message>
    <message>
        <source>One person at a time.</source>
        <translation>One person at a time.</translation>
    </message>
    <message>
        <source>Recognised here · charged later · counts for no subsidy</source>
        <translation>Recognised here · charged later · counts for no subsidy</translation>
    </message>
    <message>
        <source>Recognition at this computer</source>
        <translation>Recognition at this computer</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Stop looking</translation>
    </message>
    <message>
        <source>Yes, pay</source>
        <translation>Yes, pay</translation>
    </message>
    <message>
        <source>{name}?</source>
        <translation>{name}?</translation>
    </message>
</context>
<context>
    <name>manual</name>
    <message>
        <source>Contents</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Manual of the canteen desk</source>
        <translation>Manual of the canteen desk</translation>
    </message>
</context>
<context>
    <name>menu</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>Earlier dishes</source>
        <translation>Earlier dishes</translation>
    </message>
    <message>
        <source>More dishes</source>
        <translation>More dishes</translation>
    </message>
    <message>
        <source>Next category</source>
        <translation>Next category</translation>
    </message>
    <message>
        <source>No dish is on the menu of this meal. Menus are made on the settings page.</source>
        <translation>No dish is on the menu of this meal. Menus are made on the settings page.</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nothing chosen</translation>
    </message>
    <message>
        <source>One {dish} less</source>
        <translation>One {dish} less</translation>
    </message>
    <message>
        <source>dishes first</source>
        <translation>dishes first</translation>
    </message>
    <message>
        <source>{dish}, {price}, {n} chosen</source>
        <translation>{dish}, {price}, {n} chosen</translation>
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
    <name>moving</name>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Bundles on their way</source>
        <translation>Bundles on their way</translation>
    </message>
    <message>
        <source>Came along</source>
        <translation>Came along</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Copy the folder {folder} from the old computer.</source>
        <translation>Copy the folder {folder} from the old computer.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Do not switch off. Then the terminal&apos;s journal is read, which may take a minute.</source>
        <translation>Do not switch off. Then the terminal&apos;s journal is read, which may take a minute.</translation>
    </message>
    <message>
        <source>For the school</source>
        <translation>For the school</translation>
    </message>
    <message>
        <source>Found on the sticks that are plugged in:</source>
        <translation>Found on the sticks that are plugged in:</translation>
    </message>
    <message>
        <source>Four groups of five, on the paper. A trial desk&apos;s backup has none.</source>
        <translation>Four groups of five, on the paper. A trial desk&apos;s backup has none.</translation>
    </message>
    <message>
        <source>From here on the old computer must not sell any more.</source>
        <translation>From here on the old computer must not sell any more.</translation>
    </message>
    <message>
        <source>From the backup</source>
        <translation>From the backup</translation>
    </message>
    <message>
        <source>From the terminal</source>
        <translation>From the terminal</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Import the roster again: some could not be read any more.</source>
        <translation>Import the roster again: some could not be read any more.</translation>
    </message>
    <message>
        <source>Installer</source>
        <translation>Installer</translation>
    </message>
    <message>
        <source>Its folder: it knows what the backup lacks. May be left empty.</source>
        <translation>Its folder: it knows what the backup lacks. May be left empty.</translation>
    </message>
    <message>
        <source>Its journal is read at once. It may be another port than before.</source>
        <translation>Its journal is read at once. It may be another port than before.</translation>
    </message>
    <message>
        <source>Join again: canteen-desk lanes join, then lanes set-password.</source>
        <translation>Join again: canteen-desk lanes join, then lanes set-password.</translation>
    </message>
    <message>
        <source>Keep this paper: what is missing is named above.</source>
        <translation>Keep this paper: what is missing is named above.</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Never sell on it again: two desks under {till} make the books wrong.</source>
        <translation>Never sell on it again: two desks under {till} make the books wrong.</translation>
    </message>
    <message>
        <source>Not back</source>
        <translation>Not back</translation>
    </message>
    <message>
        <source>Not here: {path}. Plug it in, or choose another in the settings.</source>
        <translation>Not here: {path}. Plug it in, or choose another in the settings.</translation>
    </message>
    <message>
        <source>Not read yet: its sales come back when the desk connects to it</source>
        <translation>Not read yet: its sales come back when the desk connects to it</translation>
    </message>
    <message>
        <source>Nothing here says how far the old one went. The terminal&apos;s journal brings its sales back.</source>
        <translation>Nothing here says how far the old one went. The terminal&apos;s journal brings its sales back.</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Nothing is missing</translation>
    </message>
    <message>
        <source>Nothing that is known of</source>
        <translation>Nothing that is known of</translation>
    </message>
    <message>
        <source>Old computer</source>
        <translation>Old computer</translation>
    </message>
    <message>
        <source>Opening and proving the backup</source>
        <translation>Opening and proving the backup</translation>
    </message>
    <message>
        <source>Opens at sign-in</source>
        <translation>Opens at sign-in</translation>
    </message>
    <message>
        <source>Or where the backup is</source>
        <translation>Or where the backup is</translation>
    </message>
    <message>
        <source>Orders among them</source>
        <translation>Orders among them</translation>
    </message>
    <message>
        <source>Other windows</source>
        <translation>Other windows</translation>
    </message>
    <message>
        <source>Pair them again on the Devices page.</source>
        <translation>Pair them again on the Devices page.</translation>
    </message>
    <message>
        <source>Paired terminals</source>
        <translation>Paired terminals</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Pictures of dishes</source>
        <translation>Pictures of dishes</translation>
    </message>
    <message>
        <source>Plug in the stick with the backup: it is found by itself.</source>
        <translation>Plug in the stick with the backup: it is found by itself.</translation>
    </message>
    <message>
        <source>Plug it in ({at}), then a test receipt in the settings.</source>
        <translation>Plug it in ({at}), then a test receipt in the settings.</translation>
    </message>
    <message>
        <source>Policies, authorities</source>
        <translation>Policies, authorities</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Provider&apos;s server</source>
        <translation>Provider&apos;s server</translation>
    </message>
    <message>
        <source>Provider, signing keys</source>
        <translation>Provider, signing keys</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Saved as {path}</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Second medium</source>
        <translation>Second medium</translation>
    </message>
    <message>
        <source>Second medium, if there was one</source>
        <translation>Second medium, if there was one</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Since then</translation>
    </message>
    <message>
        <source>Take it with this loss</source>
        <translation>Take it with this loss</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>The backup</translation>
    </message>
    <message>
        <source>The desk is being put in place</source>
        <translation>The desk is being put in place</translation>
    </message>
    <message>
        <source>The file with people&apos;s keys has to lie beside it.</source>
        <translation>The file with people&apos;s keys has to lie beside it.</translation>
    </message>
    <message>
        <source>The file with people&apos;s keys is not beside the backup: {n} people would be unreadable for ever.</source>
        <translation>The file with people&apos;s keys is not beside the backup: {n} people would be unreadable for ever.</translation>
    </message>
    <message>
        <source>The one on paper opens later backups too</source>
        <translation>The one on paper opens later backups too</translation>
    </message>
    <message>
        <source>The provider holds entries up to {n}: look for a later backup. Taken all the same, tell them.</source>
        <translation>The provider holds entries up to {n}: look for a later backup. Taken all the same, tell them.</translation>
    </message>
    <message>
        <source>There is no better backup. The provider and the supervisor are told.</source>
        <translation>There is no better backup. The provider and the supervisor are told.</translation>
    </message>
    <message>
        <source>This computer has taken over the desk</source>
        <translation>This computer has taken over the desk</translation>
    </message>
    <message>
        <source>Type its password again on the Sync page: {server}</source>
        <translation>Type its password again on the Sync page: {server}</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>What came along</source>
        <translation>What came along</translation>
    </message>
    <message>
        <source>What it lacks</source>
        <translation>What it lacks</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>What to do next</translation>
    </message>
    <message>
        <source>Where the terminal is on this computer</source>
        <translation>Where the terminal is on this computer</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>Window {till}, of {made}</source>
        <translation>Window {till}, of {made}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>and {n} more</translation>
    </message>
    <message>
        <source>canteen-desk-autostart on, where it is wanted.</source>
        <translation>canteen-desk-autostart on, where it is wanted.</translation>
    </message>
    <message>
        <source>{names}: nothing is paired anew</source>
        <translation>{names}: nothing is paired anew</translation>
    </message>
    <message>
        <source>{n} entries are missing; sales among them come back from the terminal</source>
        <translation>{n} entries are missing; sales among them come back from the terminal</translation>
    </message>
    <message>
        <source>{n} entries, of {at}</source>
        <translation>{n} entries, of {at}</translation>
    </message>
    <message>
        <source>{n} entries, {sales} sales, {amount} paid</source>
        <translation>{n} entries, {sales} sales, {amount} paid</translation>
    </message>
    <message>
        <source>{n} not here, and no export without: copy the folder bundles beside the backup to {path}</source>
        <translation>{n} not here, and no export without: copy the folder bundles beside the backup to {path}</translation>
    </message>
    <message>
        <source>{n} sales, {amount} paid</source>
        <translation>{n} sales, {amount} paid</translation>
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
    <name>people</name>
    <message>
        <source>A blank one</source>
        <translation>A blank one</translation>
    </message>
    <message>
        <source>A class moves up</source>
        <translation>A class moves up</translation>
    </message>
    <message>
        <source>A column that the file does not have changes nothing.</source>
        <translation>A column that the file does not have changes nothing.</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>A person</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Added[, by {asked_by}]</source>
        <translation>Added[, by {asked_by}]</translation>
    </message>
    <message>
        <source>Agreeing</source>
        <translation>Agreeing</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>All classes</translation>
    </message>
    <message>
        <source>All data is shown for a short time. Who looked, and why, is recorded.</source>
        <translation>All data is shown for a short time. Who looked, and why, is recorded.</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>All people</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>Allergens</translation>
    </message>
    <message>
        <source>Allergy, illness</source>
        <translation>Allergy, illness</translation>
    </message>
    <message>
        <source>An import was undone[, by {asked_by}]</source>
        <translation>An import was undone[, by {asked_by}]</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>Another one there</source>
        <translation>Another one there</translation>
    </message>
    <message>
        <source>Any template on this computer goes, and its key: no backup can read it.</source>
        <translation>Any template on this computer goes, and its key: no backup can read it.</translation>
    </message>
    <message>
        <source>Asked; the desk asks again until the terminal confirms.</source>
        <translation>Asked; the desk asks again until the terminal confirms.</translation>
    </message>
    <message>
        <source>Authority asks</source>
        <translation>Authority asks</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>Back again</translation>
    </message>
    <message>
        <source>Back to the people</source>
        <translation>Back to the people</translation>
    </message>
    <message>
        <source>Backups made before {at}</source>
        <translation>Backups made before {at}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Begin with the highest year, so that two classes never become one.</source>
        <translation>Begin with the highest year, so that two classes never become one.</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>Being deleted</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Born on</translation>
    </message>
    <message>
        <source>CSV (UTF-8 or GB18030) or XLSX, with 学号 and 姓名 in the heading line.</source>
        <translation>CSV (UTF-8 or GB18030) or XLSX, with 学号 and 姓名 in the heading line.</translation>
    </message>
    <message>
        <source>Capture again</source>
        <translation>Capture again</translation>
    </message>
    <message>
        <source>Capture the face</source>
        <translation>Capture the face</translation>
    </message>
    <message>
        <source>Capture the face again</source>
        <translation>Capture the face again</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Card no.</source>
        <translation>Card no.</translation>
    </message>
    <message>
        <source>Changes {n}</source>
        <translation>Changes {n}</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Choose a person to see the consent, the face and what happened.</source>
        <translation>Choose a person to see the consent, the face and what happened.</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Choose a reason.</translation>
    </message>
    <message>
        <source>Choose a roster</source>
        <translation>Choose a roster</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close the person</source>
        <translation>Close the person</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Column {name}</source>
        <translation>Column {name}</translation>
    </message>
    <message>
        <source>Columns {n}</source>
        <translation>Columns {n}</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Consent and face go too, at the terminal as well.</source>
        <translation>Consent and face go too, at the terminal as well.</translation>
    </message>
    <message>
        <source>Consent and face stay as they are.</source>
        <translation>Consent and face stay as they are.</translation>
    </message>
    <message>
        <source>Consent ended[: {cause}][, by {asked_by}][, receipt {receipt_no}]</source>
        <translation>Consent ended[: {cause}][, by {asked_by}][, receipt {receipt_no}]</translation>
    </message>
    <message>
        <source>Consent expired; the face is deleted</source>
        <translation>Consent expired; the face is deleted</translation>
    </message>
    <message>
        <source>Consent on paper</source>
        <translation>Consent on paper</translation>
    </message>
    <message>
        <source>Consent recorded. The face can be captured now.</source>
        <translation>Consent recorded. The face can be captured now.</translation>
    </message>
    <message>
        <source>Consent recorded[: {purpose}][, until {expires_on}][, by {recorded_by}]</source>
        <translation>Consent recorded[: {purpose}][, until {expires_on}][, by {recorded_by}]</translation>
    </message>
    <message>
        <source>Consent withdrawn; the receipt is made</source>
        <translation>Consent withdrawn; the receipt is made</translation>
    </message>
    <message>
        <source>Consents on paper</source>
        <translation>Consents on paper</translation>
    </message>
    <message>
        <source>Consents, faces and limits stay with each person.</source>
        <translation>Consents, faces and limits stay with each person.</translation>
    </message>
    <message>
        <source>Copy of the keys: {place}</source>
        <translation>Copy of the keys: {place}</translation>
    </message>
    <message>
        <source>Correct a person&apos;s data</source>
        <translation>Correct a person&apos;s data</translation>
    </message>
    <message>
        <source>Correct data</source>
        <translation>Correct data</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>Daily limit</translation>
    </message>
    <message>
        <source>Daily limit, yuan</source>
        <translation>Daily limit, yuan</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Data changed[: {fields}][, by {asked_by}]</source>
        <translation>Data changed[: {fields}][, by {asked_by}]</translation>
    </message>
    <message>
        <source>Data encrypted with a key of its own</source>
        <translation>Data encrypted with a key of its own</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Delete for good</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>Delete {name}?</translation>
    </message>
    <message>
        <source>Deletions that wait for the terminal: {n}</source>
        <translation>Deletions that wait for the terminal: {n}</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>Diet</translation>
    </message>
    <message>
        <source>Dishes, kinds or ingredients.</source>
        <translation>Dishes, kinds or ingredients.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Each photo is named by the number, such as S20260101.jpg.</source>
        <translation>Each photo is named by the number, such as S20260101.jpg.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Empty: all of them.</source>
        <translation>Empty: all of them.</translation>
    </message>
    <message>
        <source>Empty: no limit of its own.</source>
        <translation>Empty: no limit of its own.</translation>
    </message>
    <message>
        <source>Encrypted template kept on this computer</source>
        <translation>Encrypted template kept on this computer</translation>
    </message>
    <message>
        <source>Enrol from photos</source>
        <translation>Enrol from photos</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>Enrolled before</source>
        <translation>Enrolled before</translation>
    </message>
    <message>
        <source>Enrolling the photos</source>
        <translation>Enrolling the photos</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Enter a name.</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Enter a number.</translation>
    </message>
    <message>
        <source>Enter which notice was given; it stands on the form.</source>
        <translation>Enter which notice was given; it stands on the form.</translation>
    </message>
    <message>
        <source>Enter who signed.</source>
        <translation>Enter who signed.</translation>
    </message>
    <message>
        <source>Enter your name: it is recorded who did this.</source>
        <translation>Enter your name: it is recorded who did this.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Face</translation>
    </message>
    <message>
        <source>Face at the terminal</source>
        <translation>Face at the terminal</translation>
    </message>
    <message>
        <source>Face at the terminal {sn}</source>
        <translation>Face at the terminal {sn}</translation>
    </message>
    <message>
        <source>Face refused by the terminal</source>
        <translation>Face refused by the terminal</translation>
    </message>
    <message>
        <source>Face taken by the terminal[, quality {quality}]</source>
        <translation>Face taken by the terminal[, quality {quality}]</translation>
    </message>
    <message>
        <source>Face template on this computer</source>
        <translation>Face template on this computer</translation>
    </message>
    <message>
        <source>Faces at the terminal</source>
        <translation>Faces at the terminal</translation>
    </message>
    <message>
        <source>Father</source>
        <translation>Father</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Faults</translation>
    </message>
    <message>
        <source>Faults {n}</source>
        <translation>Faults {n}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Folder or ZIP of photos</source>
        <translation>Folder or ZIP of photos</translation>
    </message>
    <message>
        <source>For the school</source>
        <translation>For the school</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>From now on this person can pay again.</source>
        <translation>From now on this person can pay again.</translation>
    </message>
    <message>
        <source>From the roster</source>
        <translation>From the roster</translation>
    </message>
    <message>
        <source>Full name (logged)</source>
        <translation>Full name (logged)</translation>
    </message>
    <message>
        <source>Full name seen[: {reason}][, by {asked_by}]</source>
        <translation>Full name seen[: {reason}][, by {asked_by}]</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Given on</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Grade 3</source>
        <translation>Grade 3</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Guardian asks</source>
        <translation>Guardian asks</translation>
    </message>
    <message>
        <source>Guardian&apos;s consent</source>
        <translation>Guardian&apos;s consent</translation>
    </message>
    <message>
        <source>Guardian, as signed</source>
        <translation>Guardian, as signed</translation>
    </message>
    <message>
        <source>Hide now</source>
        <translation>Hide now</translation>
    </message>
    <message>
        <source>Hides in {s} s without typing</source>
        <translation>Hides in {s} s without typing</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>How it came</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>Import a roster</translation>
    </message>
    <message>
        <source>Imported: {n} people</source>
        <translation>Imported: {n} people</translation>
    </message>
    <message>
        <source>It could not be reached; it is done when it is there again.</source>
        <translation>It could not be reached; it is done when it is there again.</translation>
    </message>
    <message>
        <source>It goes into the record.</source>
        <translation>It goes into the record.</translation>
    </message>
    <message>
        <source>It goes on by itself once the terminal is back.</source>
        <translation>It goes on by itself once the terminal is back.</translation>
    </message>
    <message>
        <source>It must be valid until a day after it was given.</source>
        <translation>It must be valid until a day after it was given.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>Kept here</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Leaves</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Look at it</translation>
    </message>
    <message>
        <source>Look over</source>
        <translation>Look over</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>Meals</translation>
    </message>
    <message>
        <source>Missing there</source>
        <translation>Missing there</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>Mother</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move up {n} people</source>
        <translation>Move up {n} people</translation>
    </message>
    <message>
        <source>Moved up: {n} people</source>
        <translation>Moved up: {n} people</translation>
    </message>
    <message>
        <source>Moved up[ from {from}][ to {to}][, by {asked_by}]</source>
        <translation>Moved up[ from {from}][ to {to}][, by {asked_by}]</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name, initials, number, class, card</source>
        <translation>Name, initials, number, class, card</translation>
    </message>
    <message>
        <source>Name, number, card, guardian and all else about this person are deleted.</source>
        <translation>Name, number, card, guardian and all else about this person are deleted.</translation>
    </message>
    <message>
        <source>Name, number, card, guardian, all else</source>
        <translation>Name, number, card, guardian, all else</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>New consent</source>
        <translation>New consent</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>No consent</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Nobody found
Clear the search with Esc, or choose another class or state.</source>
        <translation>Nobody found
Clear the search with Esc, or choose another class or state.</translation>
    </message>
    <message>
        <source>Nobody here
Choose another class or state.</source>
        <translation>Nobody here
Choose another class or state.</translation>
    </message>
    <message>
        <source>Nobody is here yet
F5 imports the school&apos;s roster, F2 adds one person.</source>
        <translation>Nobody is here yet
F5 imports the school&apos;s roster, F2 adds one person.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>Not to be bought</source>
        <translation>Not to be bought</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Notice and consent form</source>
        <translation>Notice and consent form</translation>
    </message>
    <message>
        <source>Now: {status}[, by {asked_by}]</source>
        <translation>Now: {status}[, by {asked_by}]</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Number ends {tail}</source>
        <translation>Number ends {tail}</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Only for paying at the terminal, valid until {day}.</source>
        <translation>Only for paying at the terminal, valid until {day}.</translation>
    </message>
    <message>
        <source>Only its fingerprint is recorded; the file stays where it is.</source>
        <translation>Only its fingerprint is recorded; the file stays where it is.</translation>
    </message>
    <message>
        <source>Other guardian</source>
        <translation>Other guardian</translation>
    </message>
    <message>
        <source>Ouyang *</source>
        <translation>Ouyang *</translation>
    </message>
    <message>
        <source>PDF in Chinese</source>
        <translation>PDF in Chinese</translation>
    </message>
    <message>
        <source>Paper form</source>
        <translation>Paper form</translation>
    </message>
    <message>
        <source>Parents&apos; meeting</source>
        <translation>Parents&apos; meeting</translation>
    </message>
    <message>
        <source>Paying by face at the terminal</source>
        <translation>Paying by face at the terminal</translation>
    </message>
    <message>
        <source>Payment code and campus card go on as before.</source>
        <translation>Payment code and campus card go on as before.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>People are found again by 学号. Whoever the file does not name stays as known.</source>
        <translation>People are found again by 学号. Whoever the file does not name stays as known.</translation>
    </message>
    <message>
        <source>People whom it added go, people whom it changed are as they were before.</source>
        <translation>People whom it added go, people whom it changed are as they were before.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Person deleted[, by {asked_by}][, receipt {receipt_no}]</source>
        <translation>Person deleted[, by {asked_by}][, receipt {receipt_no}]</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Photo by photo</source>
        <translation>Photo by photo</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Print the form first</source>
        <translation>Print the form first</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Pupil</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>Reading the terminal</source>
        <translation>Reading the terminal</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Receipt of a deletion</source>
        <translation>Receipt of a deletion</translation>
    </message>
    <message>
        <source>Receipt of a withdrawn consent</source>
        <translation>Receipt of a withdrawn consent</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Reconcile</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>Record a consent</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>Record consent</translation>
    </message>
    <message>
        <source>Record {n}</source>
        <translation>Record {n}</translation>
    </message>
    <message>
        <source>Record {n} consents from the roster?</source>
        <translation>Record {n} consents from the roster?</translation>
    </message>
    <message>
        <source>Record {n} on paper</source>
        <translation>Record {n} on paper</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>Repair the terminal&apos;s faces?</source>
        <translation>Repair the terminal&apos;s faces?</translation>
    </message>
    <message>
        <source>Repaired: {n}</source>
        <translation>Repaired: {n}</translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>Repairing</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Roster file</source>
        <translation>Roster file</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>School&apos;s platform</source>
        <translation>School&apos;s platform</translation>
    </message>
    <message>
        <source>See the full name</source>
        <translation>See the full name</translation>
    </message>
    <message>
        <source>Several with ; between them.</source>
        <translation>Several with ; between them.</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Shown in full, hides in {s} s</source>
        <translation>Shown in full, hides in {s} s</translation>
    </message>
    <message>
        <source>Signed form as a file, if there is one</source>
        <translation>Signed form as a file, if there is one</translation>
    </message>
    <message>
        <source>Similar face looked at[: {decision}][, by {asked_by}]</source>
        <translation>Similar face looked at[: {decision}][, by {asked_by}]</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspend</translation>
    </message>
    <message>
        <source>Suspend {name}?</source>
        <translation>Suspend {name}?</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Take {name} back?</source>
        <translation>Take {name} back?</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Taken over from a roster[, by {asked_by}]</source>
        <translation>Taken over from a roster[, by {asked_by}]</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Tell two apart</source>
        <translation>Tell two apart</translation>
    </message>
    <message>
        <source>Terminal, and this computer in its place</source>
        <translation>Terminal, and this computer in its place</translation>
    </message>
    <message>
        <source>The ZIP of photos</source>
        <translation>The ZIP of photos</translation>
    </message>
    <message>
        <source>The books must add up; no name leads to them any more.</source>
        <translation>The books must add up; no name leads to them any more.</translation>
    </message>
    <message>
        <source>The checkout refuses payments of this person until taken back.</source>
        <translation>The checkout refuses payments of this person until taken back.</translation>
    </message>
    <message>
        <source>The consent form is ready to be printed</source>
        <translation>The consent form is ready to be printed</translation>
    </message>
    <message>
        <source>The consent has ended</source>
        <translation>The consent has ended</translation>
    </message>
    <message>
        <source>The face has to be captured again</source>
        <translation>The face has to be captured again</translation>
    </message>
    <message>
        <source>The face is deleted at the terminal and here, and the consent ends.</source>
        <translation>The face is deleted at the terminal and here, and the consent ends.</translation>
    </message>
    <message>
        <source>The face is deleted at the terminal; asked again until it confirms.</source>
        <translation>The face is deleted at the terminal; asked again until it confirms.</translation>
    </message>
    <message>
        <source>The folder of photos</source>
        <translation>The folder of photos</translation>
    </message>
    <message>
        <source>The key of the face data</source>
        <translation>The key of the face data</translation>
    </message>
    <message>
        <source>The key of the personal data</source>
        <translation>The key of the personal data</translation>
    </message>
    <message>
        <source>The last import is undone</source>
        <translation>The last import is undone</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>The person</translation>
    </message>
    <message>
        <source>The person is deleted; the receipt is made</source>
        <translation>The person is deleted; the receipt is made</translation>
    </message>
    <message>
        <source>The photos stay as they are and nothing of them is kept here: each goes to the terminal and is forgotten. Only people with a valid consent are taken.</source>
        <translation>The photos stay as they are and nothing of them is kept here: each goes to the terminal and is forgotten. Only people with a valid consent are taken.</translation>
    </message>
    <message>
        <source>The report is saved</source>
        <translation>The report is saved</translation>
    </message>
    <message>
        <source>The roster is taken over</source>
        <translation>The roster is taken over</translation>
    </message>
    <message>
        <source>The sales stay in the ledger, under a number that means nothing.</source>
        <translation>The sales stay in the ledger, under a number that means nothing.</translation>
    </message>
    <message>
        <source>The signed form</source>
        <translation>The signed form</translation>
    </message>
    <message>
        <source>The terminal confirmed: face deleted</source>
        <translation>The terminal confirmed: face deleted</translation>
    </message>
    <message>
        <source>The terminal has exactly the faces that it should have.</source>
        <translation>The terminal has exactly the faces that it should have.</translation>
    </message>
    <message>
        <source>The terminal keeps the face and recognises it. This computer keeps nothing.</source>
        <translation>The terminal keeps the face and recognises it. This computer keeps nothing.</translation>
    </message>
    <message>
        <source>The terminal was asked to delete the face</source>
        <translation>The terminal was asked to delete the face</translation>
    </message>
    <message>
        <source>The {n} on this page</source>
        <translation>The {n} on this page</translation>
    </message>
    <message>
        <source>They are of an earlier version and are not reached: delete them.</source>
        <translation>They are of an earlier version and are not reached: delete them.</translation>
    </message>
    <message>
        <source>They are those with 刷脸授权 = 是, a guardian, and no consent recorded yet.</source>
        <translation>They are those with 刷脸授权 = 是, a guardian, and no consent recorded yet.</translation>
    </message>
    <message>
        <source>They were withdrawn here; the desk asks until the terminal confirms.</source>
        <translation>They were withdrawn here; the desk asks until the terminal confirms.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>This cannot be undone.</translation>
    </message>
    <message>
        <source>This person is no longer here.</source>
        <translation>This person is no longer here.</translation>
    </message>
    <message>
        <source>To capture</source>
        <translation>To capture</translation>
    </message>
    <message>
        <source>To capture again, with the person there: {n}.</source>
        <translation>To capture again, with the person there: {n}.</translation>
    </message>
    <message>
        <source>To correct data you see it in full. That is recorded.</source>
        <translation>To correct data you see it in full. That is recorded.</translation>
    </message>
    <message>
        <source>To delete at the terminal: {n}.</source>
        <translation>To delete at the terminal: {n}.</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>To the list</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>To what</translation>
    </message>
    <message>
        <source>Too many there</source>
        <translation>Too many there</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Undo the last import</source>
        <translation>Undo the last import</translation>
    </message>
    <message>
        <source>Undo the last import?</source>
        <translation>Undo the last import?</translation>
    </message>
    <message>
        <source>Unknown …{tail}</source>
        <translation>Unknown …{tail}</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Version of the notice</source>
        <translation>Version of the notice</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Waiting for the terminal</source>
        <translation>Waiting for the terminal</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>What differs</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>What is pending</source>
        <translation>What is pending</translation>
    </message>
    <message>
        <source>What is wrong, and what to do</source>
        <translation>What is wrong, and what to do</translation>
    </message>
    <message>
        <source>What it is called then</source>
        <translation>What it is called then</translation>
    </message>
    <message>
        <source>What the repair does</source>
        <translation>What the repair does</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>What was asked</translation>
    </message>
    <message>
        <source>What was deleted</source>
        <translation>What was deleted</translation>
    </message>
    <message>
        <source>What was enrolled stays. The same folder or ZIP goes on where it stopped.</source>
        <translation>What was enrolled stays. The same folder or ZIP goes on where it stopped.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>When the terminal is broken this computer may recognise: it keeps an encrypted template.</source>
        <translation>When the terminal is broken this computer may recognise: it keeps an encrypted template.</translation>
    </message>
    <message>
        <source>Which class</source>
        <translation>Which class</translation>
    </message>
    <message>
        <source>Which file</source>
        <translation>Which file</translation>
    </message>
    <message>
        <source>Who consents</source>
        <translation>Who consents</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation>Who is here</translation>
    </message>
    <message>
        <source>Whoever has a face enrolled or was changed since stays as is now.</source>
        <translation>Whoever has a face enrolled or was changed since stays as is now.</translation>
    </message>
    <message>
        <source>With your name you say that the school has the signed forms.</source>
        <translation>With your name you say that the school has the signed forms.</translation>
    </message>
    <message>
        <source>Withdraw and delete</source>
        <translation>Withdraw and delete</translation>
    </message>
    <message>
        <source>Withdraw the consent of {name}?</source>
        <translation>Withdraw the consent of {name}?</translation>
    </message>
    <message>
        <source>Withdrawing costs nothing. Payment code and campus card work as before. This paper names nobody: the reference means nothing without the school&apos;s desk.</source>
        <translation>Withdrawing costs nothing. Payment code and campus card work as before. This paper names nobody: the reference means nothing without the school&apos;s desk.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Without a valid consent no face is taken. Payment code and campus card work all the same.</source>
        <translation>Without a valid consent no face is taken. Payment code and campus card work all the same.</translation>
    </message>
    <message>
        <source>Without it no backup of the face data can be read.</source>
        <translation>Without it no backup of the face data can be read.</translation>
    </message>
    <message>
        <source>Without it no backup of the personal data can be read.</source>
        <translation>Without it no backup of the personal data can be read.</translation>
    </message>
    <message>
        <source>Wrong charge</source>
        <translation>Wrong charge</translation>
    </message>
    <message>
        <source>You get a receipt to hand out.</source>
        <translation>You get a receipt to hand out.</translation>
    </message>
    <message>
        <source>You see what would change before anything is taken over.</source>
        <translation>You see what would change before anything is taken over.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>ZIP</source>
        <translation>ZIP</translation>
    </message>
    <message>
        <source>an encrypted template, no picture</source>
        <translation>an encrypted template, no picture</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>another person</translation>
    </message>
    <message>
        <source>another template</source>
        <translation>another template</translation>
    </message>
    <message>
        <source>capture again</source>
        <translation>capture again</translation>
    </message>
    <message>
        <source>card ends {tail}</source>
        <translation>card ends {tail}</translation>
    </message>
    <message>
        <source>choose a file first</source>
        <translation>choose a file first</translation>
    </message>
    <message>
        <source>choose the photos first</source>
        <translation>choose the photos first</translation>
    </message>
    <message>
        <source>compared {at}</source>
        <translation>compared {at}</translation>
    </message>
    <message>
        <source>consent first</source>
        <translation>consent first</translation>
    </message>
    <message>
        <source>correct {n} first</source>
        <translation>correct {n} first</translation>
    </message>
    <message>
        <source>delete there</source>
        <translation>delete there</translation>
    </message>
    <message>
        <source>delete there, capture again</source>
        <translation>delete there, capture again</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>egg, milk</source>
        <translation>egg, milk</translation>
    </message>
    <message>
        <source>is being deleted</source>
        <translation>is being deleted</translation>
    </message>
    <message>
        <source>it is being done</source>
        <translation>it is being done</translation>
    </message>
    <message>
        <source>left</source>
        <translation>left</translation>
    </message>
    <message>
        <source>left the school</source>
        <translation>left the school</translation>
    </message>
    <message>
        <source>missing there</source>
        <translation>missing there</translation>
    </message>
    <message>
        <source>name it first</source>
        <translation>name it first</translation>
    </message>
    <message>
        <source>no class yet</source>
        <translation>no class yet</translation>
    </message>
    <message>
        <source>no valid consent</source>
        <translation>no valid consent</translation>
    </message>
    <message>
        <source>nobody in it</source>
        <translation>nobody in it</translation>
    </message>
    <message>
        <source>nobody is shown</source>
        <translation>nobody is shown</translation>
    </message>
    <message>
        <source>none, paper at the school</source>
        <translation>none, paper at the school</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>not compared yet</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>not taken</translation>
    </message>
    <message>
        <source>nothing differs</source>
        <translation>nothing differs</translation>
    </message>
    <message>
        <source>nothing is taken over while there are faults</source>
        <translation>nothing is taken over while there are faults</translation>
    </message>
    <message>
        <source>nothing would change</source>
        <translation>nothing would change</translation>
    </message>
    <message>
        <source>nothing, neither picture nor template</source>
        <translation>nothing, neither picture nor template</translation>
    </message>
    <message>
        <source>one moment</source>
        <translation>one moment</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>pending</translation>
    </message>
    <message>
        <source>person deleted</source>
        <translation>person deleted</translation>
    </message>
    <message>
        <source>quality {q}</source>
        <translation>quality {q}</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspended</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>the same name</translation>
    </message>
    <message>
        <source>the same person</source>
        <translation>the same person</translation>
    </message>
    <message>
        <source>there was none</source>
        <translation>there was none</translation>
    </message>
    <message>
        <source>twins</source>
        <translation>twins</translation>
    </message>
    <message>
        <source>waits until the terminal confirms</source>
        <translation>waits until the terminal confirms</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>withdrawn before this copy was restored</source>
        <translation>withdrawn before this copy was restored</translation>
    </message>
    <message>
        <source>{added} added, {changed} changed, {unchanged} as before.</source>
        <translation>{added} added, {changed} changed, {unchanged} as before.</translation>
    </message>
    <message>
        <source>{amount} a day at most</source>
        <translation>{amount} a day at most</translation>
    </message>
    <message>
        <source>{given} to {expires}</source>
        <translation>{given} to {expires}</translation>
    </message>
    <message>
        <source>{name} ({relation})</source>
        <translation>{name} ({relation})</translation>
    </message>
    <message>
        <source>{name} is there already: both would become one.</source>
        <translation>{name} is there already: both would become one.</translation>
    </message>
    <message>
        <source>{name} leaves?</source>
        <translation>{name} leaves?</translation>
    </message>
    <message>
        <source>{n} as before</source>
        <translation>{n} as before</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>{n} changed</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} found</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>{n} new</translation>
    </message>
    <message>
        <source>{n} not in the file</source>
        <translation>{n} not in the file</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} people</translation>
    </message>
    <message>
        <source>{n} people are as they were before it.</source>
        <translation>{n} people are as they were before it.</translation>
    </message>
    <message>
        <source>{n} people get the new class.</source>
        <translation>{n} people get the new class.</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} rows</translation>
    </message>
    <message>
        <source>{n} sales, under the reference only</source>
        <translation>{n} sales, under the reference only</translation>
    </message>
    <message>
        <source>{n} unreadable: the key is gone</source>
        <translation>{n} unreadable: the key is gone</translation>
    </message>
    <message>
        <source>{old} becomes {new}?</source>
        <translation>{old} becomes {new}?</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>A bundle before this one is missing | Fetch the missing one from the till; the others wait for it. | number {missing}</source>
        <translation>A bundle before this one is missing | Fetch the missing one from the till; the others wait for it. | number {missing}</translation>
    </message>
    <message>
        <source>A bundle is missing, and the ones after it wait | Have the canteen export again on its Sync page. | number {missing}</source>
        <translation>A bundle is missing, and the ones after it wait | Have the canteen export again on its Sync page. | number {missing}</translation>
    </message>
    <message>
        <source>A bundle on this computer cannot be read, or changed while it was read | Export again; if it stays, call the installer. | [{path}]</source>
        <translation>A bundle on this computer cannot be read, or changed while it was read | Export again; if it stays, call the installer. | [{path}]</translation>
    </message>
    <message>
        <source>A bundle on this computer was changed or damaged | Put it back into the folder bundles from a stick or server that has it. | [{name}]</source>
        <translation>A bundle on this computer was changed or damaged | Put it back into the folder bundles from a stick or server that has it. | [{name}]</translation>
    </message>
    <message>
        <source>A bundle that was not acknowledged is missing from this computer | Put it back into the folder bundles from a stick or server that has it. | [{name}]</source>
        <translation>A bundle that was not acknowledged is missing from this computer | Put it back into the folder bundles from a stick or server that has it. | [{name}]</translation>
    </message>
    <message>
        <source>A cap of the policy is zero: nothing would ever be paid | Ask for the file again. | [{key}]</source>
        <translation>A cap of the policy is zero: nothing would ever be paid | Ask for the file again. | [{key}]</translation>
    </message>
    <message>
        <source>A certificate or key of the simulated terminals cannot be read | Remove the folder it is in; it is made anew. | [{path}]</source>
        <translation>A certificate or key of the simulated terminals cannot be read | Remove the folder it is in; it is made anew. | [{path}]</translation>
    </message>
    <message>
        <source>A charge is paid or declined | Write one of the two words. | {given}</source>
        <translation>A charge is paid or declined | Write one of the two words. | {given}</translation>
    </message>
    <message>
        <source>A chosen dish is not on the menu any more | Choose again from the dishes that are shown.</source>
        <translation>A chosen dish is not on the menu any more | Choose again from the dishes that are shown.</translation>
    </message>
    <message>
        <source>A column is missing, or stands there twice | Fetch the bill again, and do not change it. | [{missing}]</source>
        <translation>A column is missing, or stands there twice | Fetch the bill again, and do not change it. | [{missing}]</translation>
    </message>
    <message>
        <source>A column stands twice in the heading line | Remove one of them. | [{column}]</source>
        <translation>A column stands twice in the heading line | Remove one of them. | [{column}]</translation>
    </message>
    <message>
        <source>A column&apos;s mapping cannot be read | Write it as THEIRS=OURS, for example 证号=学号. OURS is one of: 学号 姓名 班级 性别 出生日期 校园卡号 过敏原 饮食 禁购 用餐 监护人 监护人电话 单日限额 刷脸授权 备注. | [{text}]</source>
        <translation>A column&apos;s mapping cannot be read | Write it as THEIRS=OURS, for example 证号=学号. OURS is one of: 学号 姓名 班级 性别 出生日期 校园卡号 过敏原 饮食 禁购 用餐 监护人 监护人电话 单日限额 刷脸授权 备注. | [{text}]</translation>
    </message>
    <message>
        <source>A copy of people&apos;s keys still holds keys that were destroyed here | Plug the medium in while the desk runs; or destroy the copy and say so by canteen-desk people forget-copy. | [{path}]</source>
        <translation>A copy of people&apos;s keys still holds keys that were destroyed here | Plug the medium in while the desk runs; or destroy the copy and say so by canteen-desk people forget-copy. | [{path}]</translation>
    </message>
    <message>
        <source>A correction of this size takes two people | Have a second person enter their PIN. | [Above {limit}]</source>
        <translation>A correction of this size takes two people | Have a second person enter their PIN. | [Above {limit}]</translation>
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
        <source>A desk was set up here before | Nothing was changed. Take another folder, or go on with that desk. | [{path}]</source>
        <translation>A desk was set up here before | Nothing was changed. Take another folder, or go on with that desk. | [{path}]</translation>
    </message>
    <message>
        <source>A diner is being served, or money given back | Let it end; then hand over.</source>
        <translation>A diner is being served, or money given back | Let it end; then hand over.</translation>
    </message>
    <message>
        <source>A dish has two prices for the same people from the same day | Keep one of them. | [{dish}][, {day}]</source>
        <translation>A dish has two prices for the same people from the same day | Keep one of them. | [{dish}][, {day}]</translation>
    </message>
    <message>
        <source>A dish needs a short name | Enter at most {most} characters. | [{dish}]</source>
        <translation>A dish needs a short name | Enter at most {most} characters. | [{dish}]</translation>
    </message>
    <message>
        <source>A fault stopped the desk | Go there, or mend it by telephone with the self-check. | [{fault}, ]×{count}</source>
        <translation>A fault stopped the desk | Go there, or mend it by telephone with the self-check. | [{fault}, ]×{count}</translation>
    </message>
    <message>
        <source>A file of the same name with other contents is there already | It was left alone. Take another stick or folder, and tell the installer. | [{name}][ · {place}]</source>
        <translation>A file of the same name with other contents is there already | It was left alone. Take another stick or folder, and tell the installer. | [{name}][ · {place}]</translation>
    </message>
    <message>
        <source>A formula stands where a text belongs | Enter the value itself.</source>
        <translation>A formula stands where a text belongs | Enter the value itself.</translation>
    </message>
    <message>
        <source>A further serving is to be paid and has no price | Enter its price, or refuse it. | [{meal}]</source>
        <translation>A further serving is to be paid and has no price | Enter its price, or refuse it. | [{meal}]</translation>
    </message>
    <message>
        <source>A key in the file cannot be read | Ask for the file again.</source>
        <translation>A key in the file cannot be read | Ask for the file again.</translation>
    </message>
    <message>
        <source>A later month is stated already | What this month came to be worth stands in the next statement as an adjustment. | [{month}][, last stated {last}]</source>
        <translation>A later month is stated already | What this month came to be worth stands in the next statement as an adjustment. | [{month}][, last stated {last}]</translation>
    </message>
    <message>
        <source>A later receipt was taken already | Nothing was changed. | [Number {sequence}][, taken up to {last}]</source>
        <translation>A later receipt was taken already | Nothing was changed. | [Number {sequence}][, taken up to {last}]</translation>
    </message>
    <message>
        <source>A later statement of the provider was read already | Nothing was taken over; the later one counts. | [{as_of}]</source>
        <translation>A later statement of the provider was read already | Nothing was taken over; the later one counts. | [{as_of}]</translation>
    </message>
    <message>
        <source>A limit may not be negative | Leave it empty where there is none. | [{text}]</source>
        <translation>A limit may not be negative | Leave it empty where there is none. | [{text}]</translation>
    </message>
    <message>
        <source>A line beginning with # stands within the list | Fetch the bill again, and do not change it.</source>
        <translation>A line beginning with # stands within the list | Fetch the bill again, and do not change it.</translation>
    </message>
    <message>
        <source>A line of the provider&apos;s sales cannot be read | Nothing was taken over; ask for the file again. | [{path}][, line {line}]</source>
        <translation>A line of the provider&apos;s sales cannot be read | Nothing was taken over; ask for the file again. | [{path}][, line {line}]</translation>
    </message>
    <message>
        <source>A line of the receipt cannot be | Nothing was changed. Tell the provider. | [{table}][: {key}]</source>
        <translation>A line of the receipt cannot be | Nothing was changed. Tell the provider. | [{table}][: {key}]</translation>
    </message>
    <message>
        <source>A long number has lost digits | Format the column as text and enter it again.</source>
        <translation>A long number has lost digits | Format the column as text and enter it again.</translation>
    </message>
    <message>
        <source>A meal begins soon, and the program is not changed then | It can be done after the meal. | [{meal} from {at} until {until}]</source>
        <translation>A meal begins soon, and the program is not changed then | It can be done after the meal. | [{meal} from {at} until {until}]</translation>
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
        <source>A meal has two prices for the same people from the same day | Keep one of them. | [{meal}][, {day}]</source>
        <translation>A meal has two prices for the same people from the same day | Keep one of them. | [{meal}][, {day}]</translation>
    </message>
    <message>
        <source>A meal needs a short name | Enter at most 120 characters. | [{meal}]</source>
        <translation>A meal needs a short name | Enter at most 120 characters. | [{meal}]</translation>
    </message>
    <message>
        <source>A meal&apos;s price must be above zero | Correct the price. | [{meal}]</source>
        <translation>A meal&apos;s price must be above zero | Correct the price. | [{meal}]</translation>
    </message>
    <message>
        <source>A model for faces is missing | Faces cannot be enrolled or compared at this computer; install the program anew. | [{name}]</source>
        <translation>A model for faces is missing | Faces cannot be enrolled or compared at this computer; install the program anew. | [{name}]</translation>
    </message>
    <message>
        <source>A model for faces is not the one that came with the program | Faces are not compared with it; install the program anew. | [{name}]</source>
        <translation>A model for faces is not the one that came with the program | Faces are not compared with it; install the program anew. | [{name}]</translation>
    </message>
    <message>
        <source>A newer version wrote this backup | Install the newer version; nothing was changed. | [{path}]</source>
        <translation>A newer version wrote this backup | Install the newer version; nothing was changed. | [{path}]</translation>
    </message>
    <message>
        <source>A number of the policy is out of range | Ask for the file again. | [{key} = {value}][, {least} to {most}]</source>
        <translation>A number of the policy is out of range | Ask for the file again. | [{key} = {value}][, {least} to {most}]</translation>
    </message>
    <message>
        <source>A part of the program cannot be loaded on this computer | Install the program again, in the package for this system and processor. | [{package}][: {detail}]</source>
        <translation>A part of the program cannot be loaded on this computer | Install the program again, in the package for this system and processor. | [{package}][: {detail}]</translation>
    </message>
    <message>
        <source>A part of the provider&apos;s statement is missing or not what it should be | Nothing was taken over; ask for the file again. | [{path}][: {place}]</source>
        <translation>A part of the provider&apos;s statement is missing or not what it should be | Nothing was taken over; ask for the file again. | [{path}][: {place}]</translation>
    </message>
    <message>
        <source>A password must not stand in the server&apos;s address | Leave it out, and run canteen-desk lanes set-password.</source>
        <translation>A password must not stand in the server&apos;s address | Leave it out, and run canteen-desk lanes set-password.</translation>
    </message>
    <message>
        <source>A policy in the provisioning file cannot be used | Nothing was taken. Ask the provider for it again. | [{name}]</source>
        <translation>A policy in the provisioning file cannot be used | Nothing was taken. Ask the provider for it again. | [{name}]</translation>
    </message>
    <message>
        <source>A policy in the receipt cannot be used | Nothing was changed. Tell the provider. | [{name}]</source>
        <translation>A policy in the receipt cannot be used | Nothing was changed. Tell the provider. | [{name}]</translation>
    </message>
    <message>
        <source>A quick amount must be above zero | Correct it, or leave it empty.</source>
        <translation>A quick amount must be above zero | Correct it, or leave it empty.</translation>
    </message>
    <message>
        <source>A receipt before this one is missing | Import that one first, then this again. | [Number {missing} is missing]</source>
        <translation>A receipt before this one is missing | Import that one first, then this again. | [Number {missing} is missing]</translation>
    </message>
    <message>
        <source>A refund needs a reason and a name | Choose the reason and enter who decides it.</source>
        <translation>A refund needs a reason and a name | Choose the reason and enter who decides it.</translation>
    </message>
    <message>
        <source>A row has another number of cells than the heading | Correct the row. | [line {line}][: {cells} cells][, {columns} columns]</source>
        <translation>A row has another number of cells than the heading | Correct the row. | [line {line}][: {cells} cells][, {columns} columns]</translation>
    </message>
    <message>
        <source>A row of the bundle breaks a rule | Visit the till: it checks the same before it writes. | {table}, {rule}: {key}</source>
        <translation>A row of the bundle breaks a rule | Visit the till: it checks the same before it writes. | {table}, {rule}: {key}</translation>
    </message>
    <message>
        <source>A row of the plan needs a meal, and a day of the week or a date | Fill in both, or neither.</source>
        <translation>A row of the plan needs a meal, and a day of the week or a date | Fill in both, or neither.</translation>
    </message>
    <message>
        <source>A row stands behind the end of the list | Fetch the bill again, and do not change it.</source>
        <translation>A row stands behind the end of the list | Fetch the bill again, and do not change it.</translation>
    </message>
    <message>
        <source>A setting in the provisioning file cannot be the provider&apos;s to make | Ask the provider for it again, without this setting. | [{key}]</source>
        <translation>A setting in the provisioning file cannot be the provider&apos;s to make | Ask the provider for it again, without this setting. | [{key}]</translation>
    </message>
    <message>
        <source>A stored face template is damaged | Delete it and enrol this person again.</source>
        <translation>A stored face template is damaged | Delete it and enrol this person again.</translation>
    </message>
    <message>
        <source>A stored face template was made by another model | Enrol this person again. | [{model}]</source>
        <translation>A stored face template was made by another model | Enrol this person again. | [{model}]</translation>
    </message>
    <message>
        <source>A support file of this minute is there already | Take that one, or make another in a minute. | [{path}]</source>
        <translation>A support file of this minute is there already | Take that one, or make another in a minute. | [{path}]</translation>
    </message>
    <message>
        <source>A table cannot be read | Write the file again. | [{path}][: {detail}]</source>
        <translation>A table cannot be read | Write the file again. | [{path}][: {detail}]</translation>
    </message>
    <message>
        <source>A table is not what its manifest says | Nothing of it was believed. | [{table}]</source>
        <translation>A table is not what its manifest says | Nothing of it was believed. | [{table}]</translation>
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
        <source>A version proves itself only while the one before asks it | Use canteen-desk update change.</source>
        <translation>A version proves itself only while the one before asks it | Use canteen-desk update change.</translation>
    </message>
    <message>
        <source>Above the limit for one sale without network | Take a smaller amount, or wait for the network. | [Limit {limit}]</source>
        <translation>Above the limit for one sale without network | Take a smaller amount, or wait for the network. | [Limit {limit}]</translation>
    </message>
    <message>
        <source>Against this person&apos;s diet | Offer another dish, or ask the diner. | [{dish}: {ingredient}][ · {because}]</source>
        <translation>Against this person&apos;s diet | Offer another dish, or ask the diner. | [{dish}: {ingredient}][ · {because}]</translation>
    </message>
    <message>
        <source>Algorithm {algorithm} is not admitted | Nothing accrues with it. Ask the maker for the right firmware. | [Wanted: {wanted}]</source>
        <translation>Algorithm {algorithm} is not admitted | Nothing accrues with it. Ask the maker for the right firmware. | [Wanted: {wanted}]</translation>
    </message>
    <message>
        <source>Algorithm {algorithm} | The terminal says so, firmware {firmware}.</source>
        <translation>Algorithm {algorithm} | The terminal says so, firmware {firmware}.</translation>
    </message>
    <message>
        <source>Allergy: do not serve this | Take the dish back and offer another one. | [{dish}: {ingredient}][ · allergic to {because}]</source>
        <translation>Allergy: do not serve this | Take the dish back and offer another one. | [{dish}: {ingredient}][ · allergic to {because}]</translation>
    </message>
    <message>
        <source>Already had this meal at another desk | Ask the diner to step aside; a second serving is not allowed in this meal. | [Desk {till}][, {at}]</source>
        <translation>Already had this meal at another desk | Ask the diner to step aside; a second serving is not allowed in this meal. | [Desk {till}][, {at}]</translation>
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
        <source>An authority in the provisioning file cannot be used | Nothing was taken. Ask the provider for it again. | [{name}]</source>
        <translation>An authority in the provisioning file cannot be used | Nothing was taken. Ask the provider for it again. | [{name}]</translation>
    </message>
    <message>
        <source>An earlier month has money and is not stated yet | Issue that one first. | [{earlier}]</source>
        <translation>An earlier month has money and is not stated yet | Issue that one first. | [{earlier}]</translation>
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
        <source>An export is at work | Wait until it is done, or cancel it.</source>
        <translation>An export is at work | Wait until it is done, or cancel it.</translation>
    </message>
    <message>
        <source>An update is ready or under way | Close the desk and open it again; then it is done or given up.</source>
        <translation>An update is ready or under way | Close the desk and open it again; then it is done or given up.</translation>
    </message>
    <message>
        <source>Another close came in between | Look at the report again, then close. | [last Z {z}]</source>
        <translation>Another close came in between | Look at the report again, then close. | [last Z {z}]</translation>
    </message>
    <message>
        <source>Another computer has taken this desk&apos;s place: here nothing is sold, and no receipt or change is taken | Do it on the other one; what was exported here can still be carried. If the other was never begun with, canteen-desk retire --undo. | [Since {at}]</source>
        <translation>Another computer has taken this desk&apos;s place: here nothing is sold, and no receipt or change is taken | Do it on the other one; what was exported here can still be carried. If the other was never begun with, canteen-desk retire --undo. | [Since {at}]</translation>
    </message>
    <message>
        <source>Another desk already uses this folder | Close the other desk first, or choose another folder. | [{path}]</source>
        <translation>Another desk already uses this folder | Close the other desk first, or choose another folder. | [{path}]</translation>
    </message>
    <message>
        <source>Another desk with this till&apos;s number is at the school&apos;s server | Give every desk a number of its own. | [{till}]</source>
        <translation>Another desk with this till&apos;s number is at the school&apos;s server | Give every desk a number of its own. | [{till}]</translation>
    </message>
    <message>
        <source>Another device answers under the serial number of a paired terminal | Do not sell. If the maker exchanged the device or its certificate, unpair it with canteen-desk devices unpair and pair it anew. | [Terminal {detail}]</source>
        <translation>Another device answers under the serial number of a paired terminal | Do not sell. If the maker exchanged the device or its certificate, unpair it with canteen-desk devices unpair and pair it anew. | [Terminal {detail}]</translation>
    </message>
    <message>
        <source>Another photo of this person was taken already | Keep the better one of both. | [{first}]</source>
        <translation>Another photo of this person was taken already | Keep the better one of both. | [{first}]</translation>
    </message>
    <message>
        <source>Another price for this diner: {amount} | Ask them to look at the terminal once more.</source>
        <translation>Another price for this diner: {amount} | Ask them to look at the terminal once more.</translation>
    </message>
    <message>
        <source>Another program has the camera | Close it there; it is tried again by itself. | [{camera}]</source>
        <translation>Another program has the camera | Close it there; it is tried again by itself. | [{camera}]</translation>
    </message>
    <message>
        <source>Another program holds the terminal&apos;s port | Close the other program; selling starts again by itself. | [{port}][{url}][{detail}]</source>
        <translation>Another program holds the terminal&apos;s port | Close the other program; selling starts again by itself. | [{port}][{url}][{detail}]</translation>
    </message>
    <message>
        <source>Another receipt of the same number was taken before | Nothing was changed. Tell the provider. | [Number {sequence}]</source>
        <translation>Another receipt of the same number was taken before | Nothing was changed. Tell the provider. | [Number {sequence}]</translation>
    </message>
    <message>
        <source>Another run of the same day was faster | Run the same command again: it shows that run&apos;s answer.</source>
        <translation>Another run of the same day was faster | Run the same command again: it shows that run&apos;s answer.</translation>
    </message>
    <message>
        <source>Another run wrote to the lake at the same time | Run it again: nothing was lost or counted twice. | {table}</source>
        <translation>Another run wrote to the lake at the same time | Run it again: nothing was lost or counted twice. | {table}</translation>
    </message>
    <message>
        <source>Another simulated terminal uses this folder | Stop it, or choose another folder. | [{path}]</source>
        <translation>Another simulated terminal uses this folder | Stop it, or choose another folder. | [{path}]</translation>
    </message>
    <message>
        <source>Another statement was issued meanwhile | Look at this one again, then issue it. | [{month}]</source>
        <translation>Another statement was issued meanwhile | Look at this one again, then issue it. | [{month}]</translation>
    </message>
    <message>
        <source>Another terminal is being exchanged already | Finish that one first, or give it up on the Devices page. | [{sn}]</source>
        <translation>Another terminal is being exchanged already | Finish that one first, or give it up on the Devices page. | [{sn}]</translation>
    </message>
    <message>
        <source>Another terminal is connected than the one that was compared | Compare again before anything is repaired.</source>
        <translation>Another terminal is connected than the one that was compared | Compare again before anything is repaired.</translation>
    </message>
    <message>
        <source>Another user has this name | Add something that tells them apart. | [{name}]</source>
        <translation>Another user has this name | Add something that tells them apart. | [{name}]</translation>
    </message>
    <message>
        <source>Bill and lake hardly have anything in common; nothing was kept | Name the account&apos;s customers with --customer, and look at the address of the lake. | [{count} differences]</source>
        <translation>Bill and lake hardly have anything in common; nothing was kept | Name the account&apos;s customers with --customer, and look at the address of the lake. | [{count} differences]</translation>
    </message>
    <message>
        <source>Both outputs have the same name | Name two files. | [{path}]</source>
        <translation>Both outputs have the same name | Name two files. | [{path}]</translation>
    </message>
    <message>
        <source>Bundles wait that were sealed to another provider | Have that provider acknowledge them first, then take the new one in. | [{provider}][: {count}]</source>
        <translation>Bundles wait that were sealed to another provider | Have that provider acknowledge them first, then take the new one in. | [{provider}][: {count}]</translation>
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
        <source>DuckDB reads a lake in a folder only | Settle an object store with the Spark engine, or mount it. | {url}</source>
        <translation>DuckDB reads a lake in a folder only | Settle an object store with the Spark engine, or mount it. | {url}</translation>
    </message>
    <message>
        <source>Entries of the till&apos;s ledger are missing before this bundle | Visit the till: its bundles are made without a gap. | [{till}-{sequence}]</source>
        <translation>Entries of the till&apos;s ledger are missing before this bundle | Visit the till: its bundles are made without a gap. | [{till}-{sequence}]</translation>
    </message>
    <message>
        <source>Every limit must be above zero | Correct the limits.</source>
        <translation>Every limit must be above zero | Correct the limits.</translation>
    </message>
    <message>
        <source>Everybody would try this first | Choose digits that are no run, no repeat and no common number.</source>
        <translation>Everybody would try this first | Choose digits that are no run, no repeat and no common number.</translation>
    </message>
    <message>
        <source>Expired on {until} | Check this computer&apos;s clock. If it is right, ask the maker for a new certificate.</source>
        <translation>Expired on {until} | Check this computer&apos;s clock. If it is right, ask the maker for a new certificate.</translation>
    </message>
    <message>
        <source>Faces wait to be deleted at a terminal | Connect the terminal; the desk tells it by itself. | [{count}][, since {at}]</source>
        <translation>Faces wait to be deleted at a terminal | Connect the terminal; the desk tells it by itself. | [{count}][, since {at}]</translation>
    </message>
    <message>
        <source>It cannot be told how far a change of the program had come | Nothing was touched. Keep the folder and call the provider. | [{path}]</source>
        <translation>It cannot be told how far a change of the program had come | Nothing was touched. Keep the folder and call the provider. | [{path}]</translation>
    </message>
    <message>
        <source>It is mealtime, and the program is not changed then | It can be done after the meal. | [{meal} until {until}]</source>
        <translation>It is mealtime, and the program is not changed then | It can be done after the meal. | [{meal} until {until}]</translation>
    </message>
    <message>
        <source>It is not clear which terminal is to be exchanged | Name it by --old with its serial number. | Paired: {sns}</source>
        <translation>It is not clear which terminal is to be exchanged | Name it by --old with its serial number. | Paired: {sns}</translation>
    </message>
    <message>
        <source>Keys of people who are gone are still to be destroyed | Open the desk once: it finishes what was begun. | [{count}]</source>
        <translation>Keys of people who are gone are still to be destroyed | Open the desk once: it finishes what was begun. | [{count}]</translation>
    </message>
    <message>
        <source>ModemManager may write to the terminal&apos;s port in the middle of a sale | Install the desk&apos;s package, whose rules keep it away; or remove it: apt remove modemmanager. | [{port}]</source>
        <translation>ModemManager may write to the terminal&apos;s port in the middle of a sale | Install the desk&apos;s package, whose rules keep it away; or remove it: apt remove modemmanager. | [{port}]</translation>
    </message>
    <message>
        <source>More than is left to refund | Enter at most what is left. | [{amount} asked][, {left} left]</source>
        <translation>More than is left to refund | Enter at most what is left. | [{amount} asked][, {left} left]</translation>
    </message>
    <message>
        <source>More than one face is in the photo | Cut it to one person. | [{count} faces]</source>
        <translation>More than one face is in the photo | Cut it to one person. | [{count} faces]</translation>
    </message>
    <message>
        <source>More than one face is in the picture | Take a picture of one person alone. | [{count} faces]</source>
        <translation>More than one face is in the picture | Take a picture of one person alone. | [{count} faces]</translation>
    </message>
    <message>
        <source>More than was paid would go back | Nothing was given back. Check the refunds of this order, then enter less.</source>
        <translation>More than was paid would go back | Nothing was given back. Check the refunds of this order, then enter less.</translation>
    </message>
    <message>
        <source>More was actually paid than the order&apos;s amount | Correct the row. | [{given} fen]</source>
        <translation>More was actually paid than the order&apos;s amount | Correct the row. | [{given} fen]</translation>
    </message>
    <message>
        <source>More was given back than was paid | Compare the refunds with the platform&apos;s bill, and with the supervisor. | ×{count}</source>
        <translation>More was given back than was paid | Compare the refunds with the platform&apos;s bill, and with the supervisor. | ×{count}</translation>
    </message>
    <message>
        <source>Name, signature and content of the support file do not agree | Use nothing of it; have the till make another one. | [{name}]</source>
        <translation>Name, signature and content of the support file do not agree | Use nothing of it; have the till make another one. | [{name}]</translation>
    </message>
    <message>
        <source>Neither the provisioning file nor you said where the terminal is | Name its port with --terminal, or simulator for a trial.</source>
        <translation>Neither the provisioning file nor you said where the terminal is | Name its port with --terminal, or simulator for a trial.</translation>
    </message>
    <message>
        <source>No Chinese font was found | Install one (for example fonts-noto-cjk), then start again.</source>
        <translation>No Chinese font was found | Install one (for example fonts-noto-cjk), then start again.</translation>
    </message>
    <message>
        <source>No backup was chosen | Plug in the stick with it, or say where it is.</source>
        <translation>No backup was chosen | Plug in the stick with it, or say where it is.</translation>
    </message>
    <message>
        <source>No backup was ever made | Have the supervisor make one on the settings page, and keep the recovery code. | in use for {days} days</source>
        <translation>No backup was ever made | Have the supervisor make one on the settings page, and keep the recovery code. | in use for {days} days</translation>
    </message>
    <message>
        <source>No camera is found | Plug one in: it is found by itself. Payment code and campus card go on without.</source>
        <translation>No camera is found | Plug one in: it is found by itself. Payment code and campus card go on without.</translation>
    </message>
    <message>
        <source>No copy of people&apos;s keys is known there | canteen-desk doctor names the places that are known. | [{path}]</source>
        <translation>No copy of people&apos;s keys is known there | canteen-desk doctor names the places that are known. | [{path}]</translation>
    </message>
    <message>
        <source>No desk was set up on this computer yet | Open canteen-desk once to set it up, or name a folder with --home. | [{path}]</source>
        <translation>No desk was set up on this computer yet | Open canteen-desk once to set it up, or name a folder with --home. | [{path}]</translation>
    </message>
    <message>
        <source>No dish is chosen | Touch a dish, or type its number.</source>
        <translation>No dish is chosen | Touch a dish, or type its number.</translation>
    </message>
    <message>
        <source>No face is found in the photo | Take another photo: face in front, light from the front.</source>
        <translation>No face is found in the photo | Take another photo: face in front, light from the front.</translation>
    </message>
    <message>
        <source>No face is found in the picture | Take a picture with the face in front and enough light.</source>
        <translation>No face is found in the picture | Take a picture with the face in front and enough light.</translation>
    </message>
    <message>
        <source>No faces are owed at this terminal | Look at canteen-desk devices list for the serial number. | [{sn}]</source>
        <translation>No faces are owed at this terminal | Look at canteen-desk devices list for the serial number. | [{sn}]</translation>
    </message>
    <message>
        <source>No provider is known for whom the support file could be sealed | Pin the provider (canteen-desk provider pin FILE), or name who is to open it: canteen-desk support --recipient age1…</source>
        <translation>No provider is known for whom the support file could be sealed | Pin the provider (canteen-desk provider pin FILE), or name who is to open it: canteen-desk support --recipient age1…</translation>
    </message>
    <message>
        <source>No provider is known yet, so nothing can be sent | Have the installer take the provider&apos;s file in: canteen-desk provider pin FILE.</source>
        <translation>No provider is known yet, so nothing can be sent | Have the installer take the provider&apos;s file in: canteen-desk provider pin FILE.</translation>
    </message>
    <message>
        <source>No provisioning file was chosen | Plug the provider&apos;s stick in, or type where the file is.</source>
        <translation>No provisioning file was chosen | Plug the provider&apos;s stick in, or type where the file is.</translation>
    </message>
    <message>
        <source>No receipt printer is set up | Switch it on in the settings.</source>
        <translation>No receipt printer is set up | Switch it on in the settings.</translation>
    </message>
    <message>
        <source>No safe connection to the terminal comes about | Check the cable; restart the terminal. If it stays, tell the installer. | [{detail}]</source>
        <translation>No safe connection to the terminal comes about | Check the cable; restart the terminal. If it stays, tell the installer. | [{detail}]</translation>
    </message>
    <message>
        <source>No sale with this number waits to be charged | Correct the number, or ingest the till&apos;s bundle first. For an order in doubt at a terminal that is gone, give its amount_fen too. | {given}</source>
        <translation>No sale with this number waits to be charged | Correct the number, or ingest the till&apos;s bundle first. For an order in doubt at a terminal that is gone, give its amount_fen too. | {given}</translation>
    </message>
    <message>
        <source>No screen is large enough for the desk | Set the screen to 1366 x 768 or more in the system&apos;s settings, and its scaling to 100 %. | [{width_px} x {height_px}]</source>
        <translation>No screen is large enough for the desk | Set the screen to 1366 x 768 or more in the system&apos;s settings, and its scaling to 100 %. | [{width_px} x {height_px}]</translation>
    </message>
    <message>
        <source>No sound device was found | Connect a loudspeaker. Selling goes on without a sound.</source>
        <translation>No sound device was found | Connect a loudspeaker. Selling goes on without a sound.</translation>
    </message>
    <message>
        <source>No terminal is known yet | Connect the terminal once; the figures follow.</source>
        <translation>No terminal is known yet | Connect the terminal once; the figures follow.</translation>
    </message>
    <message>
        <source>No terminal of this serial number is paired | Look at canteen-desk devices list. | [Terminal {sn}]</source>
        <translation>No terminal of this serial number is paired | Look at canteen-desk devices list. | [Terminal {sn}]</translation>
    </message>
    <message>
        <source>Nobody came to the terminal in time | Press Enter for the next diner.</source>
        <translation>Nobody came to the terminal in time | Press Enter for the next diner.</translation>
    </message>
    <message>
        <source>Nobody has confirmed yet that this is the right server; nothing was sent | Have the installer compare the fingerprint with the provider&apos;s, then confirm it. | [{host}][ {fingerprint}]</source>
        <translation>Nobody has confirmed yet that this is the right server; nothing was sent | Have the installer compare the fingerprint with the provider&apos;s, then confirm it. | [{host}][ {fingerprint}]</translation>
    </message>
    <message>
        <source>Nobody has this PIN | Enter it again. | [{left} tries left]</source>
        <translation>Nobody has this PIN | Enter it again. | [{left} tries left]</translation>
    </message>
    <message>
        <source>Nobody has this number | Name the photo by the number in the roster, or import the roster first. | [{number}]</source>
        <translation>Nobody has this number | Name the photo by the number in the roster, or import the roster first. | [{number}]</translation>
    </message>
    <message>
        <source>Nobody is enrolled for recognition at this computer | Use card and payment code until the terminal is back.</source>
        <translation>Nobody is enrolled for recognition at this computer | Use card and payment code until the terminal is back.</translation>
    </message>
    <message>
        <source>Nobody is named who asks for this | Write your name, at most {most} characters; it goes into the ledger.</source>
        <translation>Nobody is named who asks for this | Write your name, at most {most} characters; it goes into the ledger.</translation>
    </message>
    <message>
        <source>Nobody is signed in | Choose your name and enter your PIN; selling begins at once.</source>
        <translation>Nobody is signed in | Choose your name and enter your PIN; selling begins at once.</translation>
    </message>
    <message>
        <source>Nobody looked at the terminal in time | Ask the person to stand before it, then begin again.</source>
        <translation>Nobody looked at the terminal in time | Ask the person to stand before it, then begin again.</translation>
    </message>
    <message>
        <source>Nobody registered this till | Register it with fleet tills add; its bundles wait until then. | {till}</source>
        <translation>Nobody registered this till | Register it with fleet tills add; its bundles wait until then. | {till}</translation>
    </message>
    <message>
        <source>Not checked, because of what is said of the file or its schema | Mend that first, then check again.</source>
        <translation>Not checked, because of what is said of the file or its schema | Mend that first, then check again.</translation>
    </message>
    <message>
        <source>Not compared yet | It is compared once the terminal is paired.</source>
        <translation>Not compared yet | It is compared once the terminal is paired.</translation>
    </message>
    <message>
        <source>Not enough money in the account | Nothing was charged. Ask for the payment code or another account.</source>
        <translation>Not enough money in the account | Nothing was charged. Ask for the payment code or another account.</translation>
    </message>
    <message>
        <source>Not valid before {start} | Check this computer&apos;s clock.</source>
        <translation>Not valid before {start} | Check this computer&apos;s clock.</translation>
    </message>
    <message>
        <source>Nothing had been sold by the end of this month | Name a later month. | [{month}][, first sale {day}]</source>
        <translation>Nothing had been sold by the end of this month | Name a later month. | [{month}][, first sale {day}]</translation>
    </message>
    <message>
        <source>Nothing has come from this desk for some time | Telephone first: closed, or a stick that nobody brings? Else go there. | {days} days</source>
        <translation>Nothing has come from this desk for some time | Telephone first: closed, or a stick that nobody brings? Else go there. | {days} days</translation>
    </message>
    <message>
        <source>Nothing has ever come from this desk | Telephone: was it set up, and who brings its stick? | registered {days} days ago</source>
        <translation>Nothing has ever come from this desk | Telephone: was it set up, and who brings its stick? | registered {days} days ago</translation>
    </message>
    <message>
        <source>Nothing may be written there | Slide the stick&apos;s lock to open, take another stick, or have the right to write given. | [{place}][: {detail}]</source>
        <translation>Nothing may be written there | Slide the stick&apos;s lock to open, take another stick, or have the right to write given. | [{place}][: {detail}]</translation>
    </message>
    <message>
        <source>Nothing was changed | Ask again once it is certain.</source>
        <translation>Nothing was changed | Ask again once it is certain.</translation>
    </message>
    <message>
        <source>Nothing was charged for this order | There is nothing to give back. | [Order {order_no}]</source>
        <translation>Nothing was charged for this order | There is nothing to give back. | [Order {order_no}]</translation>
    </message>
    <message>
        <source>One number stands for different things | Ask both tills; the lowest till and bundle counts until then. | {table} {number}</source>
        <translation>One number stands for different things | Ask both tills; the lowest till and bundle counts until then. | {table} {number}</translation>
    </message>
    <message>
        <source>Only who has the shift hands it over | Sign in under your own name instead.</source>
        <translation>Only who has the shift hands it over | Sign in under your own name instead.</translation>
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
        <source>Order numbers are missing for no known reason | Sell on; have the file checked with canteen-desk doctor before the day is closed. | [{day}: {count} missing]</source>
        <translation>Order numbers are missing for no known reason | Sell on; have the file checked with canteen-desk doctor before the day is closed. | [{day}: {count} missing]</translation>
    </message>
    <message>
        <source>Orders of this day stand in another close | Ask for it by its number. | [{numbers}]</source>
        <translation>Orders of this day stand in another close | Ask for it by its number. | [{numbers}]</translation>
    </message>
    <message>
        <source>Other faces are on their way to the terminal | Wait a moment and send this one again.</source>
        <translation>Other faces are on their way to the terminal | Wait a moment and send this one again.</translation>
    </message>
    <message>
        <source>Other users of this computer can read the key | Let only the desk&apos;s user read the file. | [{path}]</source>
        <translation>Other users of this computer can read the key | Let only the desk&apos;s user read the file. | [{path}]</translation>
    </message>
    <message>
        <source>Other users of this computer may look into the desk&apos;s folder | Take the right away: chmod 700 on the folder. | [{path}]</source>
        <translation>Other users of this computer may look into the desk&apos;s folder | Take the right away: chmod 700 on the folder. | [{path}]</translation>
    </message>
    <message>
        <source>Parts of two versions of the program lie side by side | Install the program again over what is there; the ledger stays. | [Runs: {version}][, installed: {installed}]</source>
        <translation>Parts of two versions of the program lie side by side | Install the program again over what is there; the ledger stays. | [Runs: {version}][, installed: {installed}]</translation>
    </message>
    <message>
        <source>Payments are missing among what is to be sent | Call the installer before the day is closed. | [{count} missing]</source>
        <translation>Payments are missing among what is to be sent | Call the installer before the day is closed. | [{count} missing]</translation>
    </message>
    <message>
        <source>People cannot be read: their keys are gone | If the file with the keys was lost, put the copy beside the last backup in its place; else import the roster again. | [{count} of {of}]</source>
        <translation>People cannot be read: their keys are gone | If the file with the keys was lost, put the copy beside the last backup in its place; else import the roster again. | [{count} of {of}]</translation>
    </message>
    <message>
        <source>Receipts waited too long and were not printed | Print those that are asked for again from the sale&apos;s story. | [{count}]</source>
        <translation>Receipts waited too long and were not printed | Print those that are asked for again from the sale&apos;s story. | [{count}]</translation>
    </message>
    <message>
        <source>Sales lacked the parameters that the incentive depends on, or the terminal refused them | Have them sent again on the Devices page; if it goes on, go there: until then the incentive is at risk. | ×{count}</source>
        <translation>Sales lacked the parameters that the incentive depends on, or the terminal refused them | Have them sent again on the Devices page; if it goes on, go there: until then the incentive is at risk. | ×{count}</translation>
    </message>
    <message>
        <source>Several policies are in force in this month | Name one of them with --policy. | [{month}][: {known}]</source>
        <translation>Several policies are in force in this month | Name one of them with --policy. | [{month}][: {known}]</translation>
    </message>
    <message>
        <source>Somebody else has this card | Take the card from the other person first, or check its number. | [{column}][, number ends in {tail}]</source>
        <translation>Somebody else has this card | Take the card from the other person first, or check its number. | [{column}][, number ends in {tail}]</translation>
    </message>
    <message>
        <source>Somebody else has this number | Check the number; a pupil keeps one number in the whole school. | [{column}]</source>
        <translation>Somebody else has this number | Check the number; a pupil keeps one number in the whole school. | [{column}]</translation>
    </message>
    <message>
        <source>Somebody has to answer by name for it that the faces were wiped | Sign in, or type your name first. | [{sn}]</source>
        <translation>Somebody has to answer by name for it that the faces were wiped | Sign in, or type your name first. | [{sn}]</translation>
    </message>
    <message>
        <source>Somebody is being served | It can be done when nobody stands at the counter.</source>
        <translation>Somebody is being served | It can be done when nobody stands at the counter.</translation>
    </message>
    <message>
        <source>Something is still in doubt at the old terminal | Leave it connected: it is asked until it answers. | [{count}][, first {number}]</source>
        <translation>Something is still in doubt at the old terminal | Leave it connected: it is asked until it answers. | [{count}][, first {number}]</translation>
    </message>
    <message>
        <source>Something is wrong that has no sentence yet | Tell the installer this code. | {code}</source>
        <extracomment>For codes of a family that nobody wrote a sentence for (a terminal&apos;s own error words).</extracomment>
        <translation>Something is wrong that has no sentence yet | Tell the installer this code. | {code}</translation>
    </message>
    <message>
        <source>Something waits for you in the lane at the right | F12 goes there; each card says what to do. | [{n} in all]</source>
        <translation>Something waits for you in the lane at the right | F12 goes there; each card says what to do. | [{n} in all]</translation>
    </message>
    <message>
        <source>Something was scanned on another page | Nothing was charged. Check the amount, then scan it again.</source>
        <translation>Something was scanned on another page | Nothing was charged. Check the amount, then scan it again.</translation>
    </message>
    <message>
        <source>Spark needs Java, which is not here | Install Java 17, or use another engine.</source>
        <translation>Spark needs Java, which is not here | Install Java 17, or use another engine.</translation>
    </message>
    <message>
        <source>Taken back at the desk | Nothing will be charged.</source>
        <translation>Taken back at the desk | Nothing will be charged.</translation>
    </message>
    <message>
        <source>The ZIP holds more than one list of details | Give each day&apos;s bill by itself. | [{count} lists]</source>
        <translation>The ZIP holds more than one list of details | Give each day&apos;s bill by itself. | [{count} lists]</translation>
    </message>
    <message>
        <source>The address of the school&apos;s server cannot be read | Write it as postgresql://user@host/database.</source>
        <translation>The address of the school&apos;s server cannot be read | Write it as postgresql://user@host/database.</translation>
    </message>
    <message>
        <source>The allowance for card and look-up is used up | Use the face or the payment code; the supervisor can raise the limit in the settings.</source>
        <translation>The allowance for card and look-up is used up | Use the face or the payment code; the supervisor can raise the limit in the settings.</translation>
    </message>
    <message>
        <source>The amount actually paid is negative | Correct the row. | [{given} fen]</source>
        <translation>The amount actually paid is negative | Correct the row. | [{given} fen]</translation>
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
        <source>The amount is above the terminal&apos;s limit | Nothing was given back. Refund it in smaller parts.</source>
        <translation>The amount is above the terminal&apos;s limit | Nothing was given back. Refund it in smaller parts.</translation>
    </message>
    <message>
        <source>The amount must be above zero | Correct the row. | [{given} fen]</source>
        <translation>The amount must be above zero | Correct the row. | [{given} fen]</translation>
    </message>
    <message>
        <source>The authority&apos;s file holds no single certificate | Ask the maker for the programme authority as a PEM file. | [{path}]</source>
        <translation>The authority&apos;s file holds no single certificate | Ask the maker for the programme authority as a PEM file. | [{path}]</translation>
    </message>
    <message>
        <source>The backup could not be written | There is no backup under this name. Choose another place. | [{path}][: {detail}]</source>
        <translation>The backup could not be written | There is no backup under this name. Choose another place. | [{path}][: {detail}]</translation>
    </message>
    <message>
        <source>The bill cannot be opened: it is damaged, locked, or no ZIP as the platform makes it | Fetch it from the platform again. | [{detail}]</source>
        <translation>The bill cannot be opened: it is damaged, locked, or no ZIP as the platform makes it | Fetch it from the platform again. | [{detail}]</translation>
    </message>
    <message>
        <source>The bill has more rows than one day of an account can have | Check that it is the right file. | [At most {most}]</source>
        <translation>The bill has more rows than one day of an account can have | Check that it is the right file. | [At most {most}]</translation>
    </message>
    <message>
        <source>The bill holds only the summary, not the single trades | Fetch the bill with its details (业务明细).</source>
        <translation>The bill holds only the summary, not the single trades | Fetch the bill with its details (业务明细).</translation>
    </message>
    <message>
        <source>The bill is cut off: its end is missing | Fetch it from the platform again. | [{missing}]</source>
        <translation>The bill is cut off: its end is missing | Fetch it from the platform again. | [{missing}]</translation>
    </message>
    <message>
        <source>The bill is damaged: a line is no text | Fetch it from the platform again. | [Line {line}]</source>
        <translation>The bill is damaged: a line is no text | Fetch it from the platform again. | [Line {line}]</translation>
    </message>
    <message>
        <source>The bill is empty; that does not mean that nothing was sold | Fetch it again; look on the platform&apos;s page whether that day has a bill.</source>
        <translation>The bill is empty; that does not mean that nothing was sold | Fetch it again; look on the platform&apos;s page whether that day has a bill.</translation>
    </message>
    <message>
        <source>The bill is incomplete: it has another number of rows than it says at its end | Fetch it from the platform again. | [{footer}: {said}][, found {found}]</source>
        <translation>The bill is incomplete: it has another number of rows than it says at its end | Fetch it from the platform again. | [{footer}: {said}][, found {found}]</translation>
    </message>
    <message>
        <source>The bill is incomplete: its rows do not add up to what it says at its end | Fetch it from the platform again. | [{footer}: {said}][, found {found}]</source>
        <translation>The bill is incomplete: its rows do not add up to what it says at its end | Fetch it from the platform again. | [{footer}: {said}][, found {found}]</translation>
    </message>
    <message>
        <source>The bill is larger than any day&apos;s bill | Check that it is the right file. | [More than {most_mb} MB]</source>
        <translation>The bill is larger than any day&apos;s bill | Check that it is the right file. | [More than {most_mb} MB]</translation>
    </message>
    <message>
        <source>The bill&apos;s first lines do not say whose it is and of which day | Fetch it from the platform again. | [{missing}]</source>
        <translation>The bill&apos;s first lines do not say whose it is and of which day | Fetch it from the platform again. | [{missing}]</translation>
    </message>
    <message>
        <source>The bundle does not hold the files that it should | Nothing of it was believed. Have the till&apos;s maker look.</source>
        <translation>The bundle does not hold the files that it should | Nothing of it was believed. Have the till&apos;s maker look.</translation>
    </message>
    <message>
        <source>The bundle is of a newer format | Bring this program up to date. | [Format {format}]</source>
        <translation>The bundle is of a newer format | Bring this program up to date. | [Format {format}]</translation>
    </message>
    <message>
        <source>The bundle says it was made later than now | Check the clocks here and at the till; it waits. | [{at}]</source>
        <translation>The bundle says it was made later than now | Check the clocks here and at the till; it waits. | [{at}]</translation>
    </message>
    <message>
        <source>The bundle tells of another customer | Check whose till and whose device it is, then register it anew. | {table} {key}</source>
        <translation>The bundle tells of another customer | Check whose till and whose device it is, then register it anew. | {table} {key}</translation>
    </message>
    <message>
        <source>The bundle&apos;s manifest cannot be read | Nothing of it was believed. Have the till&apos;s maker look.</source>
        <translation>The bundle&apos;s manifest cannot be read | Nothing of it was believed. Have the till&apos;s maker look.</translation>
    </message>
    <message>
        <source>The bundle&apos;s name, signature and contents do not say the same | Nothing of it was believed. | [{name}]</source>
        <translation>The bundle&apos;s name, signature and contents do not say the same | Nothing of it was believed. | [{name}]</translation>
    </message>
    <message>
        <source>The bundle&apos;s sums do not add up | Nothing of it was believed. Have the till looked at.</source>
        <translation>The bundle&apos;s sums do not add up | Nothing of it was believed. Have the till looked at.</translation>
    </message>
    <message>
        <source>The camera is of {vendor} | Nothing accrues with it. Use a terminal with the right camera. | [Wanted: {wanted}]</source>
        <translation>The camera is of {vendor} | Nothing accrues with it. Use a terminal with the right camera. | [Wanted: {wanted}]</translation>
    </message>
    <message>
        <source>The camera stands still | Unplug it and plug it in again, or change to another camera. | [{camera}]</source>
        <translation>The camera stands still | Unplug it and plug it in again, or change to another camera. | [{camera}]</translation>
    </message>
    <message>
        <source>The camera was unplugged | Plug it in again; the capture begins anew by itself. | [{camera}]</source>
        <translation>The camera was unplugged | Plug it in again; the capture begins anew by itself. | [{camera}]</translation>
    </message>
    <message>
        <source>The column is missing | Add it.</source>
        <translation>The column is missing | Add it.</translation>
    </message>
    <message>
        <source>The column is not known | Remove it, or correct its name.</source>
        <translation>The column is not known | Remove it, or correct its name.</translation>
    </message>
    <message>
        <source>The column is of a type that cannot be read | Store it as text, or as whole numbers, dates, or instants with a time zone. | [{type}]</source>
        <translation>The column is of a type that cannot be read | Store it as text, or as whole numbers, dates, or instants with a time zone. | [{type}]</translation>
    </message>
    <message>
        <source>The column stands twice | Remove one of them.</source>
        <translation>The column stands twice | Remove one of them.</translation>
    </message>
    <message>
        <source>The column&apos;s instants have no offset | Store them with a time zone. | [{type}]</source>
        <translation>The column&apos;s instants have no offset | Store them with a time zone. | [{type}]</translation>
    </message>
    <message>
        <source>The compiled translations are missing | Run the set-up again. | [{path}]</source>
        <translation>The compiled translations are missing | Run the set-up again. | [{path}]</translation>
    </message>
    <message>
        <source>The computer&apos;s clock is ahead of the provider&apos;s | Have the clock set there: its sales bear a wrong time, and bundles that are far ahead wait for theirs. | {seconds} s</source>
        <translation>The computer&apos;s clock is ahead of the provider&apos;s | Have the clock set there: its sales bear a wrong time, and bundles that are far ahead wait for theirs. | {seconds} s</translation>
    </message>
    <message>
        <source>The computer&apos;s clock jumped | If it happens again and again, replace the battery on its main board. | ×{count}, by up to {seconds} s</source>
        <translation>The computer&apos;s clock jumped | If it happens again and again, replace the battery on its main board. | ×{count}, by up to {seconds} s</translation>
    </message>
    <message>
        <source>The computer&apos;s clock jumped, and nobody said that it is right | Have a supervisor look at the clock and confirm the alert; replace the battery if it happens again. | {seconds} s</source>
        <translation>The computer&apos;s clock jumped, and nobody said that it is right | Have a supervisor look at the clock and confirm the alert; replace the battery if it happens again. | {seconds} s</translation>
    </message>
    <message>
        <source>The computer&apos;s disk is getting full | Make room on site, or put in a larger disk; at the end the desk stops selling. | {free_mb} MB free[, database {database_mb} MB]</source>
        <translation>The computer&apos;s disk is getting full | Make room on site, or put in a larger disk; at the end the desk stops selling. | {free_mb} MB free[, database {database_mb} MB]</translation>
    </message>
    <message>
        <source>The copy of people&apos;s keys could not be written | Check the place and try again; until then an old copy may hold keys that were destroyed here. | [{path}][: {detail}]</source>
        <translation>The copy of people&apos;s keys could not be written | Check the place and try again; until then an old copy may hold keys that were destroyed here. | [{path}][: {detail}]</translation>
    </message>
    <message>
        <source>The copy of the ledger on the second medium is damaged | Exchange the disk or stick, or move the file away: a new copy is begun. | [{path}][, entry {n}]</source>
        <translation>The copy of the ledger on the second medium is damaged | Exchange the disk or stick, or move the file away: a new copy is begun. | [{path}][, entry {n}]</translation>
    </message>
    <message>
        <source>The copy on the second medium is another ledger&apos;s, and is left alone | If an old copy of the ledger was put back here, restore a backup; else move the file away: a new copy is begun. | [{path}][, entry {n}]</source>
        <translation>The copy on the second medium is another ledger&apos;s, and is left alone | If an old copy of the ledger was put back here, restore a backup; else move the file away: a new copy is begun. | [{path}][, entry {n}]</translation>
    </message>
    <message>
        <source>The copy on the second medium is behind | Open the desk with the disk or stick connected: it catches up. | [{count} entries][ since {at}]</source>
        <translation>The copy on the second medium is behind | Open the desk with the disk or stick connected: it catches up. | [{count} entries][ since {at}]</translation>
    </message>
    <message>
        <source>The credit part is above what was actually paid | Correct the row. | [{given} fen]</source>
        <translation>The credit part is above what was actually paid | Correct the row. | [{given} fen]</translation>
    </message>
    <message>
        <source>The credit part is negative | Correct the row. | [{given} fen]</source>
        <translation>The credit part is negative | Correct the row. | [{given} fen]</translation>
    </message>
    <message>
        <source>The customer is not in the table of customers | Add it there, or correct the row. | [{given}]</source>
        <translation>The customer is not in the table of customers | Add it there, or correct the row. | [{given}]</translation>
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
        <source>The day cannot be closed: a refund is in doubt | Connect the terminal and ask again; its journal decides. Then close. | [{count} in doubt, first {number}]</source>
        <translation>The day cannot be closed: a refund is in doubt | Connect the terminal and ask again; its journal decides. Then close. | [{count} in doubt, first {number}]</translation>
    </message>
    <message>
        <source>The day cannot be closed: a verification is in doubt | Connect the terminal; it is asked by itself. Then close. | [{count} in doubt, first {number}]</source>
        <translation>The day cannot be closed: a verification is in doubt | Connect the terminal; it is asked by itself. Then close. | [{count} in doubt, first {number}]</translation>
    </message>
    <message>
        <source>The day cannot be closed: an order is at the terminal | Let it end, or take it back with Esc at the checkout. Then close. | [{number}]</source>
        <translation>The day cannot be closed: an order is at the terminal | Let it end, or take it back with Esc at the checkout. Then close. | [{number}]</translation>
    </message>
    <message>
        <source>The day cannot be closed: an order is in doubt | Connect the terminal and ask again with F11; its journal decides. Then close. | [{count} in doubt, first {number}]</source>
        <translation>The day cannot be closed: an order is in doubt | Connect the terminal and ask again with F11; its journal decides. Then close. | [{count} in doubt, first {number}]</translation>
    </message>
    <message>
        <source>The day cannot be closed: the terminal&apos;s books were not read to the end | Connect the terminal, wait until it is online, and close again.</source>
        <translation>The day cannot be closed: the terminal&apos;s books were not read to the end | Connect the terminal, wait until it is online, and close again.</translation>
    </message>
    <message>
        <source>The days of the consent do not include today | It must have been given by today and end later. | [{given_on} – {expires_on}]</source>
        <translation>The days of the consent do not include today | It must have been given by today and end later. | [{given_on} – {expires_on}]</translation>
    </message>
    <message>
        <source>The desk found a fault of its own | Selling has stopped. Restart the desk and tell the installer. | [{detail}]</source>
        <translation>The desk found a fault of its own | Selling has stopped. Restart the desk and tell the installer. | [{detail}]</translation>
    </message>
    <message>
        <source>The desk has not seen its terminal | Look at cable and power on site; until then nobody pays by face. | [{sn}, ]{days} days</source>
        <translation>The desk has not seen its terminal | Look at cable and power on site; until then nobody pays by face. | [{sn}, ]{days} days</translation>
    </message>
    <message>
        <source>The desk has parted with this terminal | Take it away and connect the one that takes its place. | [Terminal {detail}]</source>
        <translation>The desk has parted with this terminal | Take it away and connect the one that takes its place. | [Terminal {detail}]</translation>
    </message>
    <message>
        <source>The desk is connecting to the terminal | Wait a moment; selling starts by itself.</source>
        <translation>The desk is connecting to the terminal | Wait a moment; selling starts by itself.</translation>
    </message>
    <message>
        <source>The desk is selling and had no moment for it | Nothing was written. Try again after the line of diners.</source>
        <translation>The desk is selling and had no moment for it | Nothing was written. Try again after the line of diners.</translation>
    </message>
    <message>
        <source>The desk is set up, but its registration could not be written to the stick | Write it later: canteen-desk provider registration --out FILE. | [{path}]</source>
        <translation>The desk is set up, but its registration could not be written to the stick | Write it later: canteen-desk provider registration --out FILE. | [{path}]</translation>
    </message>
    <message>
        <source>The desk keeps no second copy of its ledger | Have a second medium set at the next visit; with this disk everything since the last bundle would be lost.</source>
        <translation>The desk keeps no second copy of its ledger | Have a second medium set at the next visit; with this disk everything since the last bundle would be lost.</translation>
    </message>
    <message>
        <source>The desk went off with the power | Show the canteen how to close the desk; where the power fails, a battery supply is needed. | ×{count}</source>
        <translation>The desk went off with the power | Show the canteen how to close the desk; where the power fails, a battery supply is needed. | ×{count}</translation>
    </message>
    <message>
        <source>The desk&apos;s folder belongs to another user of this computer | Sign in as that user, or have the installer give the folder to this one (chown -R). | [{path}]</source>
        <translation>The desk&apos;s folder belongs to another user of this computer | Sign in as that user, or have the installer give the folder to this one (chown -R). | [{path}]</translation>
    </message>
    <message>
        <source>The desk&apos;s folder cannot be written | Give this user the right to write there, or choose another folder. | [{path}]</source>
        <translation>The desk&apos;s folder cannot be written | Give this user the right to write there, or choose another folder. | [{path}]</translation>
    </message>
    <message>
        <source>The desk&apos;s folder lies in memory and is gone when the power is | Move it to a disk of this computer by a backup and a restore, today. | [{path}][ ({kind})]</source>
        <translation>The desk&apos;s folder lies in memory and is gone when the power is | Move it to a disk of this computer by a backup and a restore, today. | [{path}][ ({kind})]</translation>
    </message>
    <message>
        <source>The desk&apos;s folder lies on a network drive, where a ledger can be damaged | Move it to a disk of this computer by a backup and a restore, and start the desk with that folder. | [{path}][ ({kind})]</source>
        <translation>The desk&apos;s folder lies on a network drive, where a ledger can be damaged | Move it to a disk of this computer by a backup and a restore, and start the desk with that folder. | [{path}][ ({kind})]</translation>
    </message>
    <message>
        <source>The desk&apos;s folder lies on a stick or a disk without rights and without a journal | Move it to a disk of this computer by a backup and a restore; a stick is for copies. | [{path}][ ({kind})]</source>
        <translation>The desk&apos;s folder lies on a stick or a disk without rights and without a journal | Move it to a disk of this computer by a backup and a restore; a stick is for copies. | [{path}][ ({kind})]</translation>
    </message>
    <message>
        <source>The desk&apos;s own camera does not work | Plug it in again on site, or replace it. | [{fault}]</source>
        <translation>The desk&apos;s own camera does not work | Plug it in again on site, or replace it. | [{fault}]</translation>
    </message>
    <message>
        <source>The desk&apos;s time is not known yet | Wait a moment, then try again.</source>
        <translation>The desk&apos;s time is not known yet | Wait a moment, then try again.</translation>
    </message>
    <message>
        <source>The device is not in the table of devices | Add it there, or correct the row. | [{given}]</source>
        <translation>The device is not in the table of devices | Add it there, or correct the row. | [{given}]</translation>
    </message>
    <message>
        <source>The diner before is not done yet | Wait for the result, then do it again.</source>
        <translation>The diner before is not done yet | Wait for the result, then do it again.</translation>
    </message>
    <message>
        <source>The disk could not write | Nothing can be sold safely. Restart the desk; if it stays, call the installer.</source>
        <translation>The disk could not write | Nothing can be sold safely. Restart the desk; if it stays, call the installer.</translation>
    </message>
    <message>
        <source>The disk is full | Nothing is sold; looking and exporting go on. Free some space: selling goes on by itself. | [{free_mb} MB left]</source>
        <translation>The disk is full | Nothing is sold; looking and exporting go on. Free some space: selling goes on by itself. | [{free_mb} MB left]</translation>
    </message>
    <message>
        <source>The disk is nearly full | Free some space before it is full: selling stops then. | [{free_mb} MB left]</source>
        <translation>The disk is nearly full | Free some space before it is full: selling stops then. | [{free_mb} MB left]</translation>
    </message>
    <message>
        <source>The end of the picture is missing | Copy the file again, or take another picture.</source>
        <translation>The end of the picture is missing | Copy the file again, or take another picture.</translation>
    </message>
    <message>
        <source>The exchange was left | Go on whenever you like: what is done stays.</source>
        <translation>The exchange was left | Go on whenever you like: what is done stays.</translation>
    </message>
    <message>
        <source>The export was cancelled | The half-written file was removed. Export again: it goes on where it ended.</source>
        <translation>The export was cancelled | The half-written file was removed. Export again: it goes on where it ended.</translation>
    </message>
    <message>
        <source>The eyes are closed or covered | Take another one with both eyes open.</source>
        <translation>The eyes are closed or covered | Take another one with both eyes open.</translation>
    </message>
    <message>
        <source>The face in the photo is too small or cut off | Take another one, with head and shoulders.</source>
        <translation>The face in the photo is too small or cut off | Take another one, with head and shoulders.</translation>
    </message>
    <message>
        <source>The face in the photo is turned or leant | Take another one, looking straight into the camera.</source>
        <translation>The face in the photo is turned or leant | Take another one, looking straight into the camera.</translation>
    </message>
    <message>
        <source>The fee mode is not known | Write realtime or postpaid. | [{given}]</source>
        <translation>The fee mode is not known | Write realtime or postpaid. | [{given}]</translation>
    </message>
    <message>
        <source>The file does not hold what an update should | Nothing was changed. Ask the provider for it again. | [{path}]</source>
        <translation>The file does not hold what an update should | Nothing was changed. Ask the provider for it again. | [{path}]</translation>
    </message>
    <message>
        <source>The file has no row of headers that a menu needs | Add the columns 菜名 and 价格. | [Missing: {missing}]</source>
        <translation>The file has no row of headers that a menu needs | Add the columns 菜名 and 价格. | [Missing: {missing}]</translation>
    </message>
    <message>
        <source>The file is empty or no roster: the first rows need 学号 and 姓名 | Put the heading line above the people, or name the columns with a mapping. | [{missing} is missing]</source>
        <translation>The file is empty or no roster: the first rows need 学号 and 姓名 | Put the heading line above the people, or name the columns with a mapping. | [{missing} is missing]</translation>
    </message>
    <message>
        <source>The file is larger than any provisioning file | Check that it is the provider&apos;s. | [{path}]</source>
        <translation>The file is larger than any provisioning file | Check that it is the provider&apos;s. | [{path}]</translation>
    </message>
    <message>
        <source>The file is larger than any receipt | Check that it is the provider&apos;s receipt. | [{path}]</source>
        <translation>The file is larger than any receipt | Check that it is the provider&apos;s receipt. | [{path}]</translation>
    </message>
    <message>
        <source>The file is larger than any update | Check that it is the right one. | [{path}]</source>
        <translation>The file is larger than any update | Check that it is the right one. | [{path}]</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text | Save it as CSV in UTF-8.</source>
        <translation>The file is not UTF-8 text | Save it as CSV in UTF-8.</translation>
    </message>
    <message>
        <source>The file is signed by a key that is not known here | Nothing of it was believed. Compare the key with who sent it. | [Key {key_id}]</source>
        <translation>The file is signed by a key that is not known here | Nothing of it was believed. Compare the key with who sent it. | [Key {key_id}]</translation>
    </message>
    <message>
        <source>The file of faults cannot be used | Correct the file that stands behind --faults. | [{path}: ][{detail}]</source>
        <translation>The file of faults cannot be used | Correct the file that stands behind --faults. | [{path}: ][{detail}]</translation>
    </message>
    <message>
        <source>The file of the signed form cannot be read | Choose the scan again, or record the consent without it. | [{path}]</source>
        <translation>The file of the signed form cannot be read | Choose the scan again, or record the consent without it. | [{path}]</translation>
    </message>
    <message>
        <source>The file was sealed to somebody else, or is damaged | Check the keys; copy the file again.</source>
        <translation>The file was sealed to somebody else, or is damaged | Check the keys; copy the file again.</translation>
    </message>
    <message>
        <source>The file with people&apos;s keys cannot be read | Put the copy that lies beside the last backup in its place. Without it nobody has a name; money is not touched. | [{path}]</source>
        <translation>The file with people&apos;s keys cannot be read | Put the copy that lies beside the last backup in its place. Without it nobody has a name; money is not touched. | [{path}]</translation>
    </message>
    <message>
        <source>The file with people&apos;s keys is missing | Put the copy that lies beside the last backup in its place. | [{path}]</source>
        <translation>The file with people&apos;s keys is missing | Put the copy that lies beside the last backup in its place. | [{path}]</translation>
    </message>
    <message>
        <source>The file&apos;s ending is neither .csv nor .xlsx | Name a file with one of the two endings. | [{path}]</source>
        <translation>The file&apos;s ending is neither .csv nor .xlsx | Name a file with one of the two endings. | [{path}]</translation>
    </message>
    <message>
        <source>The first of two PINs is right | Now a second person enters theirs.</source>
        <translation>The first of two PINs is right | Now a second person enters theirs.</translation>
    </message>
    <message>
        <source>The first user must be a supervisor | Choose the role supervisor: only they can add others.</source>
        <translation>The first user must be a supervisor | Choose the role supervisor: only they can add others.</translation>
    </message>
    <message>
        <source>The folder or the ZIP cannot be read | Check that it is whole and not protected by a password. | [{path}][: {detail}]</source>
        <translation>The folder or the ZIP cannot be read | Check that it is whole and not protected by a password. | [{path}][: {detail}]</translation>
    </message>
    <message>
        <source>The guardian does not want this bought | Offer another dish. | [{dish}: {ingredient}]</source>
        <translation>The guardian does not want this bought | Offer another dish. | [{dish}: {ingredient}]</translation>
    </message>
    <message>
        <source>The guardian&apos;s name is missing or is no name | Write the name as it is signed on the form. | [{column}]</source>
        <translation>The guardian&apos;s name is missing or is no name | Write the name as it is signed on the form. | [{column}]</translation>
    </message>
    <message>
        <source>The identity that opens bundles cannot be read | Take the provider&apos;s keys from their backup.</source>
        <translation>The identity that opens bundles cannot be read | Take the provider&apos;s keys from their backup.</translation>
    </message>
    <message>
        <source>The input has faults | Correct what is listed; nothing was settled. | [{count} faults]</source>
        <translation>The input has faults | Correct what is listed; nothing was settled. | [{count} faults]</translation>
    </message>
    <message>
        <source>The kept passwords of servers cannot be read | Have the installer enter the server&apos;s password again. | [{path}]</source>
        <translation>The kept passwords of servers cannot be read | Have the installer enter the server&apos;s password again. | [{path}]</translation>
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
        <source>The key stands more than once | Keep one row of each key. | [{given} times]</source>
        <translation>The key stands more than once | Keep one row of each key. | [{given} times]</translation>
    </message>
    <message>
        <source>The key store here keeps keys in plain text | It is refused. Install the system&apos;s key store, or choose a file of the desk&apos;s folder.</source>
        <translation>The key store here keeps keys in plain text | It is refused. Install the system&apos;s key store, or choose a file of the desk&apos;s folder.</translation>
    </message>
    <message>
        <source>The key that terminals know this desk by cannot be read | Restore it from a backup; or remove desk-key.pem and desk-cert.pem and pair every terminal anew. | [{path}]</source>
        <translation>The key that terminals know this desk by cannot be read | Restore it from a backup; or remove desk-key.pem and desk-cert.pem and pair every terminal anew. | [{path}]</translation>
    </message>
    <message>
        <source>The keys of the people in this backup are not there | Put the file that ends in people.keys, which was written beside the backup, into the same folder; or restore with --accept-loss and without any person. | [{count} people][, {path}]</source>
        <translation>The keys of the people in this backup are not there | Put the file that ends in people.keys, which was written beside the backup, into the same folder; or restore with --accept-loss and without any person. | [{count} people][, {path}]</translation>
    </message>
    <message>
        <source>The kind of determination is not known | Write risk or paid_elsewhere. | [{given}]</source>
        <translation>The kind of determination is not known | Write risk or paid_elsewhere. | [{given}]</translation>
    </message>
    <message>
        <source>The lake does not answer as it should; nothing counts as run | Look at the store and the network, and run the same command again. | [{detail}]</source>
        <translation>The lake does not answer as it should; nothing counts as run | Look at the store and the network, and run the same command again. | [{detail}]</translation>
    </message>
    <message>
        <source>The lake has another word under this key | Tills were told the first one; find out which is right. | {given}</source>
        <translation>The lake has another word under this key | Tills were told the first one; find out which is right. | {given}</translation>
    </message>
    <message>
        <source>The lake has more sales of that day than one account can have | Name the account&apos;s customers with --customer. | [At most {most}]</source>
        <translation>The lake has more sales of that day than one account can have | Name the account&apos;s customers with --customer. | [At most {most}]</translation>
    </message>
    <message>
        <source>The lake lacks a column that the comparison needs | Take the bundles in with this version first. | [{table}][: {missing}]</source>
        <translation>The lake lacks a column that the comparison needs | Take the bundles in with this version first. | [{table}][: {missing}]</translation>
    </message>
    <message>
        <source>The last backup is old | Have the supervisor make one on the settings page, or make it at the visit. | {days} days</source>
        <translation>The last backup is old | Have the supervisor make one on the settings page, or make it at the visit. | {days} days</translation>
    </message>
    <message>
        <source>The last backup is old | Make a new one: canteen-desk backup --to FILE. | [{days} days][: {path}]</source>
        <translation>The last backup is old | Make a new one: canteen-desk backup --to FILE. | [{days} days][: {path}]</translation>
    </message>
    <message>
        <source>The last day of the provisioning file has passed already | Give a later day with --expires. | [{day}]</source>
        <translation>The last day of the provisioning file has passed already | Give a later day with --expires. | [{day}]</translation>
    </message>
    <message>
        <source>The last statement knew more than this one would | Name a later moment, or none. | [{as_of}][, the last one {last}]</source>
        <translation>The last statement knew more than this one would | Name a later moment, or none. | [{as_of}][, the last one {last}]</translation>
    </message>
    <message>
        <source>The ledger and its tables do not agree | Keep the folder as it is and call the installer. | [{number}: ledger {ledger}, table {table}]</source>
        <translation>The ledger and its tables do not agree | Keep the folder as it is and call the installer. | [{number}: ledger {ledger}, table {table}]</translation>
    </message>
    <message>
        <source>The ledger cannot be opened, so that it is not known for whom the support file is to be sealed | Ask the provider for the recipient and name it: canteen-desk support --recipient age1… | [{fault}]</source>
        <translation>The ledger cannot be opened, so that it is not known for whom the support file is to be sealed | Ask the provider for the recipient and name it: canteen-desk support --recipient age1… | [{fault}]</translation>
    </message>
    <message>
        <source>The ledger ends before where it had been: an old copy was put back, or its end was cut off | Nothing can be sold. Keep the folder as it is and restore the latest backup: canteen-desk restore. | [Here {n} entries][, proven {proven}][: {path}]</source>
        <translation>The ledger ends before where it had been: an old copy was put back, or its end was cut off | Nothing can be sold. Keep the folder as it is and restore the latest backup: canteen-desk restore. | [Here {n} entries][, proven {proven}][: {path}]</translation>
    </message>
    <message>
        <source>The ledger is damaged | Nothing can be sold. Keep the folder as it is and restore a backup. | [{detail}]</source>
        <translation>The ledger is damaged | Nothing can be sold. Keep the folder as it is and restore a backup. | [{detail}]</translation>
    </message>
    <message>
        <source>The ledger was written by an earlier version of the program | Open the desk once: it copies the ledger and brings it up to date. | [{missing} steps]</source>
        <translation>The ledger was written by an earlier version of the program | Open the desk once: it copies the ledger and brings it up to date. | [{missing} steps]</translation>
    </message>
    <message>
        <source>The ledger&apos;s chain is broken: it was changed from outside | Nothing can be sold. Keep the folder as it is and call the installer. | [At entry {n}]</source>
        <translation>The ledger&apos;s chain is broken: it was changed from outside | Nothing can be sold. Keep the folder as it is and call the installer. | [At entry {n}]</translation>
    </message>
    <message>
        <source>The light in the photo is too weak, too strong or from one side | Take another one with even light from the front.</source>
        <translation>The light in the photo is too weak, too strong or from one side | Take another one with even light from the front.</translation>
    </message>
    <message>
        <source>The manual could not be made | Try it again. On the command line canteen-desk manual says more.</source>
        <translation>The manual could not be made | Try it again. On the command line canteen-desk manual says more.</translation>
    </message>
    <message>
        <source>The menu file has faults; nothing was imported | Correct them in the file and import it again. | [{count} faults]</source>
        <translation>The menu file has faults; nothing was imported | Correct them in the file and import it again. | [{count} faults]</translation>
    </message>
    <message>
        <source>The menu file has no dish | Check that it is the right file.</source>
        <translation>The menu file has no dish | Check that it is the right file.</translation>
    </message>
    <message>
        <source>The month has not begun | Name a month up to today&apos;s. | [{month}][, today {day}]</source>
        <translation>The month has not begun | Name a month up to today&apos;s. | [{month}][, today {day}]</translation>
    </message>
    <message>
        <source>The month is not over yet | It can be looked at; issue it when it is over. | [{month}]</source>
        <translation>The month is not over yet | It can be looked at; issue it when it is over. | [{month}]</translation>
    </message>
    <message>
        <source>The month lies before the policy | Name a later month, or check this computer&apos;s clock. | [{month}][, {policy_id} begins on {day}]</source>
        <translation>The month lies before the policy | Name a later month, or check this computer&apos;s clock. | [{month}][, {policy_id} begins on {day}]</translation>
    </message>
    <message>
        <source>The mouth is wide open | Take another one with a calm face.</source>
        <translation>The mouth is wide open | Take another one with a calm face.</translation>
    </message>
    <message>
        <source>The name is missing or too long | Enter a name of at most {most} characters.</source>
        <translation>The name is missing or too long | Enter a name of at most {most} characters.</translation>
    </message>
    <message>
        <source>The name leads out of the archive | It was not read. Ask whoever packed the ZIP to pack it again.</source>
        <translation>The name leads out of the archive | It was not read. Ask whoever packed the ZIP to pack it again.</translation>
    </message>
    <message>
        <source>The new version did not finish its self-check, and the one before runs again | Nothing was lost. Tell the provider. | [{version}]</source>
        <translation>The new version did not finish its self-check, and the one before runs again | Nothing was lost. Tell the provider. | [{version}]</translation>
    </message>
    <message>
        <source>The new version did not pass its self-check, and the one before runs again | Nothing was lost. Tell the provider. | [{version}][: {said}]</source>
        <translation>The new version did not pass its self-check, and the one before runs again | Nothing was lost. Tell the provider. | [{version}][: {said}]</translation>
    </message>
    <message>
        <source>The new version does not run on this computer | Nothing was changed. Tell the provider which computer this is. | [{detail}]</source>
        <translation>The new version does not run on this computer | Nothing was changed. Tell the provider which computer this is. | [{detail}]</translation>
    </message>
    <message>
        <source>The note of how far the ledger reaches is damaged | The desk writes it anew when it opens. Call the installer if this comes again: something changes the desk&apos;s files. | [{place}]</source>
        <translation>The note of how far the ledger reaches is damaged | The desk writes it anew when it opens. Call the installer if this comes again: something changes the desk&apos;s files. | [{place}]</translation>
    </message>
    <message>
        <source>The note of the confirmed servers is damaged | Have the installer move the file away and confirm each server again. | [{path}]</source>
        <translation>The note of the confirmed servers is damaged | Have the installer move the file away and confirm each server again. | [{path}]</translation>
    </message>
    <message>
        <source>The number of servings is out of range | Enter 0 (any number) to {most}. | [{meal}]</source>
        <translation>The number of servings is out of range | Enter 0 (any number) to {most}. | [{meal}]</translation>
    </message>
    <message>
        <source>The number of the last provisioning file cannot be read | Put the last number given into this file, or take it from the backup of the keys. | [{path}]</source>
        <translation>The number of the last provisioning file cannot be read | Put the last number given into this file, or take it from the backup of the keys. | [{path}]</translation>
    </message>
    <message>
        <source>The offline allowance is used up | Restore the network before selling on; ask the installer if it does not come back.</source>
        <translation>The offline allowance is used up | Restore the network before selling on; ask the installer if it does not come back.</translation>
    </message>
    <message>
        <source>The old terminal does not answer | Connect it and switch it on. If it never starts again, go on without it: with --gone, or by the button. | [{sn}]</source>
        <translation>The old terminal does not answer | Connect it and switch it on. If it never starts again, go on without it: with --gone, or by the button. | [{sn}]</translation>
    </message>
    <message>
        <source>The old terminal is connected: what it knows can still be asked | Leave it connected until all is read. Only if it is broken, take it off the cable and go on without it. | [{sn}]</source>
        <translation>The old terminal is connected: what it knows can still be asked | Leave it connected until all is read. Only if it is broken, take it off the cable and go on without it. | [{sn}]</translation>
    </message>
    <message>
        <source>The old terminal is still connected | Take it away, connect the new one, and try again: what is done stays. | [{sn}]</source>
        <translation>The old terminal is still connected | Take it away, connect the new one, and try again: what is done stays. | [{sn}]</translation>
    </message>
    <message>
        <source>The old terminal refuses to list or delete its faces | Try again. If it never does, take it off the cable and go on without it: its maker then has to wipe it. | [{error}][, {sn}]</source>
        <translation>The old terminal refuses to list or delete its faces | Try again. If it never does, take it off the cable and go on without it: its maker then has to wipe it. | [{error}][, {sn}]</translation>
    </message>
    <message>
        <source>The old terminal still holds faces | Have them deleted first; a terminal that leaves must keep none. | [{count} left]</source>
        <translation>The old terminal still holds faces | Have them deleted first; a terminal that leaves must keep none. | [{count} left]</translation>
    </message>
    <message>
        <source>The old terminal&apos;s journal is not read to its end yet | Leave it connected until it is. | [{sn}]</source>
        <translation>The old terminal&apos;s journal is not read to its end yet | Leave it connected until it is. | [{sn}]</translation>
    </message>
    <message>
        <source>The order has another amount | Correct the order number or its amount_fen. | [{given} fen]</source>
        <translation>The order has another amount | Correct the order number or its amount_fen. | [{given} fen]</translation>
    </message>
    <message>
        <source>The other side does not answer | It is tried again by itself; a stick works meanwhile. | [{place}][, waited {seconds} s]</source>
        <translation>The other side does not answer | It is tried again by itself; a stick works meanwhile. | [{place}][, waited {seconds} s]</translation>
    </message>
    <message>
        <source>The output cannot stand here | Name a file in a folder that is there. | [{path}]</source>
        <translation>The output cannot stand here | Name a file in a folder that is there. | [{path}]</translation>
    </message>
    <message>
        <source>The output could not be written | Free some space, or write it to another place. | [{detail}]</source>
        <translation>The output could not be written | Free some space, or write it to another place. | [{detail}]</translation>
    </message>
    <message>
        <source>The package for the school&apos;s server is not installed | Install it with the extra “lanes” of this program. Selling goes on. | [{package}]</source>
        <translation>The package for the school&apos;s server is not installed | Install it with the extra “lanes” of this program. Selling goes on. | [{package}]</translation>
    </message>
    <message>
        <source>The pairing was given up | Nothing was paired. Begin again when you are ready.</source>
        <translation>The pairing was given up | Nothing was paired. Begin again when you are ready.</translation>
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
        <source>The person at the terminal did not confirm the digits | Nothing was paired. Compare the digits on both sides and try again. | [{detail}]</source>
        <translation>The person at the terminal did not confirm the digits | Nothing was paired. Compare the digits on both sides and try again. | [{detail}]</translation>
    </message>
    <message>
        <source>The person went away before the end | Ask whether to begin again.</source>
        <translation>The person went away before the end | Ask whether to begin again.</translation>
    </message>
    <message>
        <source>The photo cannot be read | Copy it to this computer and try again. | [{detail}]</source>
        <translation>The photo cannot be read | Copy it to this computer and try again. | [{detail}]</translation>
    </message>
    <message>
        <source>The photo in the ZIP is damaged | Pack it again. | [{detail}]</source>
        <translation>The photo in the ZIP is damaged | Pack it again. | [{detail}]</translation>
    </message>
    <message>
        <source>The photo is blurred | Take another one; hold the camera still.</source>
        <translation>The photo is blurred | Take another one; hold the camera still.</translation>
    </message>
    <message>
        <source>The photo is packed in a way that is not supported | Pack it again as an ordinary ZIP.</source>
        <translation>The photo is packed in a way that is not supported | Pack it again as an ordinary ZIP.</translation>
    </message>
    <message>
        <source>The photo is protected by a password | Unpack the ZIP yourself and choose the folder.</source>
        <translation>The photo is protected by a password | Unpack the ZIP yourself and choose the folder.</translation>
    </message>
    <message>
        <source>The photo is too large | Save it smaller, at most 20 MB.</source>
        <translation>The photo is too large | Save it smaller, at most 20 MB.</translation>
    </message>
    <message>
        <source>The picture is black | Take the cover or the dust off the lens, or put on the light. | [{camera}]</source>
        <translation>The picture is black | Take the cover or the dust off the lens, or put on the light. | [{camera}]</translation>
    </message>
    <message>
        <source>The picture is too large for the terminal | Take it again a little farther from the camera.</source>
        <translation>The picture is too large for the terminal | Take it again a little farther from the camera.</translation>
    </message>
    <message>
        <source>The picture is too large | Use one of at most 50 megapixels and 20 MB. | [{width} × {height} pixels][{bytes} bytes]</source>
        <translation>The picture is too large | Use one of at most 50 megapixels and 20 MB. | [{width} × {height} pixels][{bytes} bytes]</translation>
    </message>
    <message>
        <source>The picture of a face cannot be read | Give the path of a JPEG file. | [{path}]</source>
        <translation>The picture of a face cannot be read | Give the path of a JPEG file. | [{path}]</translation>
    </message>
    <message>
        <source>The pictures do not show the same person | Take them again, with one person before the camera. | [alike {percent} %]</source>
        <translation>The pictures do not show the same person | Take them again, with one person before the camera. | [alike {percent} %]</translation>
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
        <source>The policy has not begun yet | Sales go on; the first day that can earn is {day}. If that day is past, the clock of this computer is wrong: set it. | [{policy_id}]</source>
        <translation>The policy has not begun yet | Sales go on; the first day that can earn is {day}. If that day is past, the clock of this computer is wrong: set it. | [{policy_id}]</translation>
    </message>
    <message>
        <source>The policy is for another time zone | Ask for the policy of this place. | [{value}][, here {wanted}]</source>
        <translation>The policy is for another time zone | Ask for the policy of this place. | [{value}][, here {wanted}]</translation>
    </message>
    <message>
        <source>The policy is in force on no day of one of its windows | Ask for the file again. | [{key}: {value}][, in force {applies}]</source>
        <translation>The policy is in force on no day of one of its windows | Ask for the file again. | [{key}: {value}][, in force {applies}]</translation>
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
        <source>The policy&apos;s cap of a day is less than what one user&apos;s day pays | Ask for the file again. | [{key} = {value}][, a user&apos;s day: {fen_per_user_day}]</source>
        <translation>The policy&apos;s cap of a day is less than what one user&apos;s day pays | Ask for the file again. | [{key} = {value}][, a user&apos;s day: {fen_per_user_day}]</translation>
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
        <source>The price of a dish is out of range | Enter an amount above zero, {most} at most. | [{dish}]</source>
        <translation>The price of a dish is out of range | Enter an amount above zero, {most} at most. | [{dish}]</translation>
    </message>
    <message>
        <source>The printer&apos;s address is not one of its kind | Network: host or host:port. USB: two numbers such as 04b8:0e15. Serial: the port. File: a whole path. | [{value}]</source>
        <translation>The printer&apos;s address is not one of its kind | Network: host or host:port. USB: two numbers such as 04b8:0e15. Serial: the port. File: a whole path. | [{value}]</translation>
    </message>
    <message>
        <source>The program ended by itself while the computer ran on | Have the support file sent and look at it; if it goes on, go there. | ×{count}</source>
        <translation>The program ended by itself while the computer ran on | Have the support file sent and look at it; if it goes on, go there. | ×{count}</translation>
    </message>
    <message>
        <source>The program is being changed, and nothing may be written meanwhile | Open the desk: it brings the change to its end, one way or the other.</source>
        <translation>The program is being changed, and nothing may be written meanwhile | Open the desk: it brings the change to its end, one way or the other.</translation>
    </message>
    <message>
        <source>The program is older than the newest of the fleet | Nothing to do at once: send the update along with the next stick. | {version}, newest {newest}</source>
        <translation>The program is older than the newest of the fleet | Nothing to do at once: send the update along with the next stick. | {version}, newest {newest}</translation>
    </message>
    <message>
        <source>The provider has acknowledged more than this backup holds | Take a later backup. Only if there is none, restore it with --accept-loss. | [Backup {n} entries][, acknowledged {acknowledged}]</source>
        <translation>The provider has acknowledged more than this backup holds | Take a later backup. Only if there is none, restore it with --accept-loss. | [Backup {n} entries][, acknowledged {acknowledged}]</translation>
    </message>
    <message>
        <source>The provider&apos;s code is another one | Nothing was taken. The file may be somebody else&apos;s: call the provider. | [The file&apos;s is {shown}]</source>
        <translation>The provider&apos;s code is another one | Nothing was taken. The file may be somebody else&apos;s: call the provider. | [The file&apos;s is {shown}]</translation>
    </message>
    <message>
        <source>The provider&apos;s code was not compared | Call the provider and compare the twenty digits; nothing is taken before.</source>
        <translation>The provider&apos;s code was not compared | Call the provider and compare the twenty digits; nothing is taken before.</translation>
    </message>
    <message>
        <source>The provider&apos;s keys cannot be read | Name the folder that fleet init made, with all its files. | {path}</source>
        <translation>The provider&apos;s keys cannot be read | Name the folder that fleet init made, with all its files. | {path}</translation>
    </message>
    <message>
        <source>The provider&apos;s recipient in the file cannot be read | Ask the provider for its file again.</source>
        <translation>The provider&apos;s recipient in the file cannot be read | Ask the provider for its file again.</translation>
    </message>
    <message>
        <source>The provider&apos;s sales name one sale twice | Nothing was taken over; ask for the file again. | [{path}][, line {line}]</source>
        <translation>The provider&apos;s sales name one sale twice | Nothing was taken over; ask for the file again. | [{path}][, line {line}]</translation>
    </message>
    <message>
        <source>The provider&apos;s statement cannot be read | Copy it to this computer and try again. | [{path}][: {detail}]</source>
        <translation>The provider&apos;s statement cannot be read | Copy it to this computer and try again. | [{path}][: {detail}]</translation>
    </message>
    <message>
        <source>The provider&apos;s statement does not add up | Nothing was taken over; ask for the file again. | [{path}][: {place}]</source>
        <translation>The provider&apos;s statement does not add up | Nothing was taken over; ask for the file again. | [{path}][: {place}]</translation>
    </message>
    <message>
        <source>The provider&apos;s statement is by another policy | Ask for the one by this desk&apos;s policy. | [{policy_id}][, here {known}]</source>
        <translation>The provider&apos;s statement is by another policy | Ask for the one by this desk&apos;s policy. | [{policy_id}][, here {known}]</translation>
    </message>
    <message>
        <source>The provider&apos;s statement is dated in the future | Check this computer&apos;s clock, then ask for the file again. | [{as_of}]</source>
        <translation>The provider&apos;s statement is dated in the future | Check this computer&apos;s clock, then ask for the file again. | [{as_of}]</translation>
    </message>
    <message>
        <source>The provider&apos;s statement is for another customer | Nothing was taken over; ask for the one of this school. | [{customer_id}][, here {known}]</source>
        <translation>The provider&apos;s statement is for another customer | Nothing was taken over; ask for the one of this school. | [{customer_id}][, here {known}]</translation>
    </message>
    <message>
        <source>The provider&apos;s statement is not there | Check the path. | [{path}]</source>
        <translation>The provider&apos;s statement is not there | Check the path. | [{path}]</translation>
    </message>
    <message>
        <source>The provider&apos;s statement is too large | Ask for the one of this school alone. | [{path}][, at most {most_mb} MB]</source>
        <translation>The provider&apos;s statement is too large | Ask for the one of this school alone. | [{path}][, at most {most_mb} MB]</translation>
    </message>
    <message>
        <source>The provisioning file cannot be read | Plug the stick in again and choose the file anew; nothing was changed. | [{path}]</source>
        <translation>The provisioning file cannot be read | Plug the stick in again and choose the file anew; nothing was changed. | [{path}]</translation>
    </message>
    <message>
        <source>The provisioning file does not hold what it should | Nothing of it was believed. Ask the provider for it again.</source>
        <translation>The provisioning file does not hold what it should | Nothing of it was believed. Ask the provider for it again.</translation>
    </message>
    <message>
        <source>The provisioning file has expired | Check this computer&apos;s date; if it is right, ask the provider for a new file. | [Good until {expired_on}]</source>
        <translation>The provisioning file has expired | Check this computer&apos;s date; if it is right, ask the provider for a new file. | [Good until {expired_on}]</translation>
    </message>
    <message>
        <source>The provisioning file has no signature beside it | Nothing of it was believed. Copy both files, the .minisig too. | [{path}]</source>
        <translation>The provisioning file has no signature beside it | Nothing of it was believed. Copy both files, the .minisig too. | [{path}]</translation>
    </message>
    <message>
        <source>The provisioning file holds a password | Nothing was taken. The provider has to change that password and leave it out. | [{key}]</source>
        <translation>The provisioning file holds a password | Nothing was taken. The provider has to change that password and leave it out. | [{key}]</translation>
    </message>
    <message>
        <source>The provisioning file is for another window | Nothing was taken. Use it there, and this window&apos;s own here. | [For {till}][, here {wanted}]</source>
        <translation>The provisioning file is for another window | Nothing was taken. Use it there, and this window&apos;s own here. | [For {till}][, here {wanted}]</translation>
    </message>
    <message>
        <source>The provisioning file is of a newer format | Bring this program up to date, then take it again. | [Format {format}]</source>
        <translation>The provisioning file is of a newer format | Bring this program up to date, then take it again. | [Format {format}]</translation>
    </message>
    <message>
        <source>The provisioning file&apos;s manifest cannot be read | Nothing of it was believed. Ask the provider for it again.</source>
        <translation>The provisioning file&apos;s manifest cannot be read | Nothing of it was believed. Ask the provider for it again.</translation>
    </message>
    <message>
        <source>The provisioning file&apos;s name, signature and contents do not say the same | Nothing of it was believed. Do not rename it; ask the provider. | [{name}]</source>
        <translation>The provisioning file&apos;s name, signature and contents do not say the same | Nothing of it was believed. Do not rename it; ask the provider. | [{name}]</translation>
    </message>
    <message>
        <source>The purpose or the name is too long | Shorten it to at most 200 characters.</source>
        <translation>The purpose or the name is too long | Shorten it to at most 200 characters.</translation>
    </message>
    <message>
        <source>The purpose or the one who asks is missing | Choose a purpose and enter your name.</source>
        <translation>The purpose or the one who asks is missing | Choose a purpose and enter your name.</translation>
    </message>
    <message>
        <source>The reason or the name is too long | Shorten it. | [At most {most} characters]</source>
        <translation>The reason or the name is too long | Shorten it. | [At most {most} characters]</translation>
    </message>
    <message>
        <source>The reason or the one who asks is missing | Choose a reason and enter your name.</source>
        <translation>The reason or the one who asks is missing | Choose a reason and enter your name.</translation>
    </message>
    <message>
        <source>The receipt acknowledges a bundle that this till did not make | Nothing was changed. Tell the provider; another computer may be sending under this till&apos;s name. | [Bundle {sequence}]</source>
        <translation>The receipt acknowledges a bundle that this till did not make | Nothing was changed. Tell the provider; another computer may be sending under this till&apos;s name. | [Bundle {sequence}]</translation>
    </message>
    <message>
        <source>The receipt does not follow the one before it | Nothing was changed. Tell the provider. | [Number {sequence}]</source>
        <translation>The receipt does not follow the one before it | Nothing was changed. Tell the provider. | [Number {sequence}]</translation>
    </message>
    <message>
        <source>The receipt does not hold the files that it should | Nothing of it was believed. Ask the provider.</source>
        <translation>The receipt does not hold the files that it should | Nothing of it was believed. Ask the provider.</translation>
    </message>
    <message>
        <source>The receipt is another provider&apos;s | Nothing of it was believed. | [{provider}]</source>
        <translation>The receipt is another provider&apos;s | Nothing of it was believed. | [{provider}]</translation>
    </message>
    <message>
        <source>The receipt is for another till | Take it there. Nothing was changed here. | [For {till}][, this is {ours}]</source>
        <translation>The receipt is for another till | Take it there. Nothing was changed here. | [For {till}][, this is {ours}]</translation>
    </message>
    <message>
        <source>The receipt is from the future | Check this computer&apos;s clock, then import it again. | [{at}]</source>
        <translation>The receipt is from the future | Check this computer&apos;s clock, then import it again. | [{at}]</translation>
    </message>
    <message>
        <source>The receipt is of a newer format | Bring this program up to date, then import it again. | [Format {format}]</source>
        <translation>The receipt is of a newer format | Bring this program up to date, then import it again. | [Format {format}]</translation>
    </message>
    <message>
        <source>The receipt printer behaves in a way that nobody foresaw | Switch it off and on; if it stays, switch it off in the settings and tell the installer. | [{detail}]</source>
        <translation>The receipt printer behaves in a way that nobody foresaw | Switch it off and on; if it stays, switch it off in the settings and tell the installer. | [{detail}]</translation>
    </message>
    <message>
        <source>The receipt printer cannot be reached | Check its power and its cable; then its address in the settings. | [{address}][: {detail}]</source>
        <translation>The receipt printer cannot be reached | Check its power and its cable; then its address in the settings. | [{address}][: {detail}]</translation>
    </message>
    <message>
        <source>The receipt printer does not print | Talk it through by telephone: paper, cover, cable. | [{fault}]</source>
        <translation>The receipt printer does not print | Talk it through by telephone: paper, cover, cable. | [{fault}]</translation>
    </message>
    <message>
        <source>The receipt printer has no paper | Put in a roll and close the cover.</source>
        <translation>The receipt printer has no paper | Put in a roll and close the cover.</translation>
    </message>
    <message>
        <source>The receipt printer reports an error | Look for a jam at the cutter, then switch it off and on.</source>
        <translation>The receipt printer reports an error | Look for a jam at the cutter, then switch it off and on.</translation>
    </message>
    <message>
        <source>The receipt printer takes nothing more | Look for paper, an open cover or a blinking light; switch it off and on. | [{address}]</source>
        <translation>The receipt printer takes nothing more | Look for paper, an open cover or a blinking light; switch it off and on. | [{address}]</translation>
    </message>
    <message>
        <source>The receipt printer&apos;s cover is open | Close the cover.</source>
        <translation>The receipt printer&apos;s cover is open | Close the cover.</translation>
    </message>
    <message>
        <source>The receipt&apos;s manifest cannot be read | Nothing of it was believed. Ask the provider.</source>
        <translation>The receipt&apos;s manifest cannot be read | Nothing of it was believed. Ask the provider.</translation>
    </message>
    <message>
        <source>The receipt&apos;s name, signature and contents do not say the same | Nothing of it was believed. Ask the provider. | [{name}]</source>
        <translation>The receipt&apos;s name, signature and contents do not say the same | Nothing of it was believed. Ask the provider. | [{name}]</translation>
    </message>
    <message>
        <source>The receipt, or the .minisig beside it, cannot be read | Copy both files again. | [{path}]</source>
        <translation>The receipt, or the .minisig beside it, cannot be read | Copy both files again. | [{path}]</translation>
    </message>
    <message>
        <source>The refund is negative | Correct the row. | [{given} fen]</source>
        <translation>The refund is negative | Correct the row. | [{given} fen]</translation>
    </message>
    <message>
        <source>The refund never reached the terminal | Nothing was given back. Refund again.</source>
        <translation>The refund never reached the terminal | Nothing was given back. Refund again.</translation>
    </message>
    <message>
        <source>The refund was declined | Nothing was given back. Tell the supervisor; try again later, or give the money back another way. | [{cause}]</source>
        <translation>The refund was declined | Nothing was given back. Tell the supervisor; try again later, or give the money back another way. | [{cause}]</translation>
    </message>
    <message>
        <source>The refunds of a transaction are above what was actually paid | Correct the refunds. | [{given} fen]</source>
        <translation>The refunds of a transaction are above what was actually paid | Correct the refunds. | [{given} fen]</translation>
    </message>
    <message>
        <source>The registration is another till&apos;s | Name the till that it was made for. | {till}, in the file {told}</source>
        <translation>The registration is another till&apos;s | Name the till that it was made for. | {till}, in the file {told}</translation>
    </message>
    <message>
        <source>The relation does not fit the person | Staff consent for themselves; for a pupil a parent or another guardian does.</source>
        <translation>The relation does not fit the person | Staff consent for themselves; for a pupil a parent or another guardian does.</translation>
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
        <source>The row&apos;s key is empty | Give each row its key. | [{given} rows]</source>
        <translation>The row&apos;s key is empty | Give each row its key. | [{given} rows]</translation>
    </message>
    <message>
        <source>The rush was stopped after {done} of {sales} sales | What was sold is in the ledger; start again to go on.</source>
        <translation>The rush was stopped after {done} of {sales} sales | What was sold is in the ledger; start again to go on.</translation>
    </message>
    <message>
        <source>The sale is this person&apos;s already | Choose the person it was meant for.</source>
        <translation>The sale is this person&apos;s already | Choose the person it was meant for.</translation>
    </message>
    <message>
        <source>The school has no name | Enter the school&apos;s name.</source>
        <translation>The school has no name | Enter the school&apos;s name.</translation>
    </message>
    <message>
        <source>The school&apos;s database may not be used by this desk | Give its user the right to create in that database. | [{detail}]</source>
        <translation>The school&apos;s database may not be used by this desk | Give its user the right to create in that database. | [{detail}]</translation>
    </message>
    <message>
        <source>The school&apos;s roster does not fit this desk&apos;s people | Correct the cards on the People page; until then nothing of it is taken over. | [Card of {number} and {other}]</source>
        <translation>The school&apos;s roster does not fit this desk&apos;s people | Correct the cards on the People page; until then nothing of it is taken over. | [Card of {number} and {other}]</translation>
    </message>
    <message>
        <source>The school&apos;s server answers too slowly | Selling goes on. Check the server and the network.</source>
        <translation>The school&apos;s server answers too slowly | Selling goes on. Check the server and the network.</translation>
    </message>
    <message>
        <source>The school&apos;s server cannot be reached | Selling goes on. Check the server and the network. | [{detail}]</source>
        <translation>The school&apos;s server cannot be reached | Selling goes on. Check the server and the network. | [{detail}]</translation>
    </message>
    <message>
        <source>The school&apos;s server does not let this desk in | Give it the right password: canteen-desk lanes set-password. | [{detail}]</source>
        <translation>The school&apos;s server does not let this desk in | Give it the right password: canteen-desk lanes set-password. | [{detail}]</translation>
    </message>
    <message>
        <source>The school&apos;s server holds something that this program does not understand | Selling goes on. Tell the installer. | [{detail}]</source>
        <translation>The school&apos;s server holds something that this program does not understand | Selling goes on. Tell the installer. | [{detail}]</translation>
    </message>
    <message>
        <source>The school&apos;s server is used by a newer version of this program | Update this desk. Selling goes on. | [{version}]</source>
        <translation>The school&apos;s server is used by a newer version of this program | Update this desk. Selling goes on. | [{version}]</translation>
    </message>
    <message>
        <source>The second copy of the ledger is not written | Have the stick or disk plugged in again, or replace it. | [{fault}]</source>
        <translation>The second copy of the ledger is not written | Have the stick or disk plugged in again, or replace it. | [{fault}]</translation>
    </message>
    <message>
        <source>The second medium cannot be read or written | Exchange the disk or stick. Selling goes on. | [{path}][: {detail}]</source>
        <translation>The second medium cannot be read or written | Exchange the disk or stick. Selling goes on. | [{path}][: {detail}]</translation>
    </message>
    <message>
        <source>The second medium is full | Free some space on it, or set another one. Selling goes on. | [{path}]</source>
        <translation>The second medium is full | Free some space on it, or set another one. Selling goes on. | [{path}]</translation>
    </message>
    <message>
        <source>The second medium is nearly full | Free some room on it, or put in a larger one. | [{path}][: {free_mb} MB]</source>
        <translation>The second medium is nearly full | Free some room on it, or put in a larger one. | [{path}][: {free_mb} MB]</translation>
    </message>
    <message>
        <source>The second medium is not there | Connect the disk or stick; the copy of the ledger catches up by itself. | [{path}]</source>
        <translation>The second medium is not there | Connect the disk or stick; the copy of the ledger catches up by itself. | [{path}]</translation>
    </message>
    <message>
        <source>The self-check found faults | Have the support file sent, and mend on site what it names. | {checks}</source>
        <translation>The self-check found faults | Have the support file sent, and mend on site what it names. | {checks}</translation>
    </message>
    <message>
        <source>The server cannot be reached | Check the network. It is tried again by itself; a stick works meanwhile. | [{place}][: {detail}]</source>
        <translation>The server cannot be reached | Check the network. It is tried again by itself; a stick works meanwhile. | [{place}][: {detail}]</translation>
    </message>
    <message>
        <source>The server refuses the user name or the password | Have the installer enter them again. A stick works meanwhile. | [{place}]</source>
        <translation>The server refuses the user name or the password | Have the installer enter them again. A stick works meanwhile. | [{place}]</translation>
    </message>
    <message>
        <source>The server reports a fault of its own | It is tried again by itself; a stick works meanwhile. If it stays, tell the provider. | [{place}][: {status}]</source>
        <translation>The server reports a fault of its own | It is tried again by itself; a stick works meanwhile. If it stays, tell the provider. | [{place}][: {status}]</translation>
    </message>
    <message>
        <source>The server shows another key than the one that was confirmed; nothing was sent | Somebody may be posing as it. Ask the provider before confirming the new fingerprint. | [{host}][ {fingerprint}]</source>
        <translation>The server shows another key than the one that was confirmed; nothing was sent | Somebody may be posing as it. Ask the provider before confirming the new fingerprint. | [{host}][ {fingerprint}]</translation>
    </message>
    <message>
        <source>The settings cannot be read | Correct the file, or set the desk up again. | [{path}][: {key}]</source>
        <translation>The settings cannot be read | Correct the file, or set the desk up again. | [{path}][: {key}]</translation>
    </message>
    <message>
        <source>The shift cannot go to this person | Choose another who sells. | [{name}]</source>
        <translation>The shift cannot go to this person | Choose another who sells. | [{name}]</translation>
    </message>
    <message>
        <source>The sign does not fit: what is paid is not below zero, what goes back not above | Fetch the bill again; if it stays, ask the platform.</source>
        <translation>The sign does not fit: what is paid is not below zero, what goes back not above | Fetch the bill again; if it stays, ask the platform.</translation>
    </message>
    <message>
        <source>The signature beside the file cannot be read | Copy both files again, the .minisig too.</source>
        <translation>The signature beside the file cannot be read | Copy both files again, the .minisig too.</translation>
    </message>
    <message>
        <source>The signature does not belong to an update, or not to this one | Nothing of it was unpacked. Ask the provider for it again.</source>
        <translation>The signature does not belong to an update, or not to this one | Nothing of it was unpacked. Ask the provider for it again.</translation>
    </message>
    <message>
        <source>The signature does not fit the file: it was changed or cut short | Nothing of it was believed. Copy it again from where it comes from.</source>
        <translation>The signature does not fit the file: it was changed or cut short | Nothing of it was believed. Copy it again from where it comes from.</translation>
    </message>
    <message>
        <source>The signature is not there yet | Wait until the copying has ended, or fetch the .minisig file.</source>
        <translation>The signature is not there yet | Wait until the copying has ended, or fetch the .minisig file.</translation>
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
        <source>The statement in the file is not the one in the ledger | Do not use it; restore the last backup and tell the installer. | [{month}]</source>
        <translation>The statement in the file is not the one in the ledger | Do not use it; restore the last backup and tell the installer. | [{month}]</translation>
    </message>
    <message>
        <source>The stick, folder or server folder is not there | Plug the stick in again, or check the folder, then export again: it goes on where it ended. | [{place}][: {detail}]</source>
        <translation>The stick, folder or server folder is not there | Plug the stick in again, or check the folder, then export again: it goes on where it ended. | [{place}][: {detail}]</translation>
    </message>
    <message>
        <source>The support file has no signature beside it | Have the .minisig copied as well. Only if the till said that it cannot sign: open it with --unsigned. | [{path}]</source>
        <translation>The support file has no signature beside it | Have the .minisig copied as well. Only if the till said that it cannot sign: open it with --unsigned. | [{path}]</translation>
    </message>
    <message>
        <source>The support file holds something else than a support file may | Use nothing of it; have the till make another one.</source>
        <translation>The support file holds something else than a support file may | Use nothing of it; have the till make another one.</translation>
    </message>
    <message>
        <source>The support file would be larger than one may be | Tell the provider; nothing was written. | [{size_mb} MB]</source>
        <translation>The support file would be larger than one may be | Tell the provider; nothing was written. | [{size_mb} MB]</translation>
    </message>
    <message>
        <source>The system lacks what a window is drawn with | On Debian: apt install libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0. | [{detail}]</source>
        <translation>The system lacks what a window is drawn with | On Debian: apt install libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0. | [{detail}]</translation>
    </message>
    <message>
        <source>The table is missing | Add it as CSV or Parquet. | [{path}]</source>
        <translation>The table is missing | Add it as CSV or Parquet. | [{path}]</translation>
    </message>
    <message>
        <source>The table is there twice, as CSV and as Parquet | Remove one of the files.</source>
        <translation>The table is there twice, as CSV and as Parquet | Remove one of the files.</translation>
    </message>
    <message>
        <source>The terminal cannot tell two people apart | Ask for the card.</source>
        <translation>The terminal cannot tell two people apart | Ask for the card.</translation>
    </message>
    <message>
        <source>The terminal cannot tell two people apart | Use the payment code or the card. Nothing was charged.</source>
        <translation>The terminal cannot tell two people apart | Use the payment code or the card. Nothing was charged.</translation>
    </message>
    <message>
        <source>The terminal closed the connection | Wait: the desk connects again by itself. | [{detail}]</source>
        <translation>The terminal closed the connection | Wait: the desk connects again by itself. | [{detail}]</translation>
    </message>
    <message>
        <source>The terminal did not begin | Begin again.</source>
        <translation>The terminal did not begin | Begin again.</translation>
    </message>
    <message>
        <source>The terminal did not come back in time | Nothing of this face stays there. Check cable and power, then enrol again.</source>
        <translation>The terminal did not come back in time | Nothing of this face stays there. Check cable and power, then enrol again.</translation>
    </message>
    <message>
        <source>The terminal did not recognise this person | Check who it is in another way, or begin again.</source>
        <translation>The terminal did not recognise this person | Check who it is in another way, or begin again.</translation>
    </message>
    <message>
        <source>The terminal did not start this payment | Nothing was charged. Charge again.</source>
        <translation>The terminal did not start this payment | Nothing was charged. Charge again.</translation>
    </message>
    <message>
        <source>The terminal did not understand the refund | Nothing was given back. Tell the installer: desk and terminal do not fit together.</source>
        <translation>The terminal did not understand the refund | Nothing was given back. Tell the installer: desk and terminal do not fit together.</translation>
    </message>
    <message>
        <source>The terminal did not understand the request | Nothing was recognised. Tell the installer.</source>
        <translation>The terminal did not understand the request | Nothing was recognised. Tell the installer.</translation>
    </message>
    <message>
        <source>The terminal does not answer | Check that it is switched on; the desk keeps trying. | [{url}]</source>
        <translation>The terminal does not answer | Check that it is switched on; the desk keeps trying. | [{url}]</translation>
    </message>
    <message>
        <source>The terminal does not know this face | Ask for the card, or enrol the face.</source>
        <translation>The terminal does not know this face | Ask for the card, or enrol the face.</translation>
    </message>
    <message>
        <source>The terminal does not know this face | Use the payment code or the card, or enrol the face. Nothing was charged.</source>
        <translation>The terminal does not know this face | Use the payment code or the card, or enrol the face. Nothing was charged.</translation>
    </message>
    <message>
        <source>The terminal finds the picture not good enough | Take it again: one face, straight, near, well lit.</source>
        <translation>The terminal finds the picture not good enough | Take it again: one face, straight, near, well lit.</translation>
    </message>
    <message>
        <source>The terminal has no address | Choose a port, or the simulator.</source>
        <translation>The terminal has no address | Choose a port, or the simulator.</translation>
    </message>
    <message>
        <source>The terminal has no network | Have the network looked at: payments are only charged later, and up to a limit. | [{sn}, ]for {hours} hours</source>
        <translation>The terminal has no network | Have the network looked at: payments are only charged later, and up to a limit. | [{sn}, ]for {hours} hours</translation>
    </message>
    <message>
        <source>The terminal has no network | Nothing was given back. Refund again when the network is back.</source>
        <translation>The terminal has no network | Nothing was given back. Refund again when the network is back.</translation>
    </message>
    <message>
        <source>The terminal has verified too often just now | Wait a moment, then begin again.</source>
        <translation>The terminal has verified too often just now | Wait a moment, then begin again.</translation>
    </message>
    <message>
        <source>The terminal holds no payment for this order | Nothing was given back. Tell the installer before trying again. | [Order {order_no}]</source>
        <translation>The terminal holds no payment for this order | Nothing was given back. Tell the installer before trying again. | [Order {order_no}]</translation>
    </message>
    <message>
        <source>The terminal is away | Check cable and power. It goes on by itself when the terminal is back.</source>
        <translation>The terminal is away | Check cable and power. It goes on by itself when the terminal is back.</translation>
    </message>
    <message>
        <source>The terminal is busy with another payment | Nothing was charged. Wait for the terminal, then charge again. | [Order {order_no}]</source>
        <translation>The terminal is busy with another payment | Nothing was charged. Wait for the terminal, then charge again. | [Order {order_no}]</translation>
    </message>
    <message>
        <source>The terminal is busy with somebody else | Wait until it is free, then begin again.</source>
        <translation>The terminal is busy with somebody else | Wait until it is free, then begin again.</translation>
    </message>
    <message>
        <source>The terminal is identifying somebody for a verification | Wait until it is done; selling goes on by itself.</source>
        <translation>The terminal is identifying somebody for a verification | Wait until it is done; selling goes on by itself.</translation>
    </message>
    <message>
        <source>The terminal is not connected | Nothing was given back. Connect the terminal, then refund again.</source>
        <translation>The terminal is not connected | Nothing was given back. Connect the terminal, then refund again.</translation>
    </message>
    <message>
        <source>The terminal is paired, but did not take its parameters or the time | Open the desk: it sends them again at each connection. | [{detail}]</source>
        <translation>The terminal is paired, but did not take its parameters or the time | Open the desk: it sends them again at each connection. | [{detail}]</translation>
    </message>
    <message>
        <source>The terminal is still busy with an earlier order | Wait until it is done; selling goes on by itself. If it stays, cancel on the terminal. | [Order {order_no}]</source>
        <translation>The terminal is still busy with an earlier order | Wait until it is done; selling goes on by itself. If it stays, cancel on the terminal. | [Order {order_no}]</translation>
    </message>
    <message>
        <source>The terminal is too hot or too cold | Look where it stands: sun, steam, a blocked vent; replace it if it stays so. | [{sn}, ]{degrees} °C</source>
        <translation>The terminal is too hot or too cold | Look where it stands: sun, steam, a blocked vent; replace it if it stays so. | [{sn}, ]{degrees} °C</translation>
    </message>
    <message>
        <source>The terminal knows this face under another person | Compare both people: the same child twice, or twins.</source>
        <translation>The terminal knows this face under another person | Compare both people: the same child twice, or twins.</translation>
    </message>
    <message>
        <source>The terminal knows this order number with another content | Nothing was charged. Charge again with a new order; tell the installer.</source>
        <translation>The terminal knows this order number with another content | Nothing was charged. Charge again with a new order; tell the installer.</translation>
    </message>
    <message>
        <source>The terminal lost its power before the refund | Nothing was given back. Refund again.</source>
        <translation>The terminal lost its power before the refund | Nothing was given back. Refund again.</translation>
    </message>
    <message>
        <source>The terminal lost its power meanwhile | Begin again when it is back.</source>
        <translation>The terminal lost its power meanwhile | Begin again when it is back.</translation>
    </message>
    <message>
        <source>The terminal names another serial number than its certificate | Do not use it; tell its maker. | [{detail}]</source>
        <translation>The terminal names another serial number than its certificate | Do not use it; tell its maker. | [{detail}]</translation>
    </message>
    <message>
        <source>The terminal no longer knows this desk | Have it paired again on the Devices page.</source>
        <translation>The terminal no longer knows this desk | Have it paired again on the Devices page.</translation>
    </message>
    <message>
        <source>The terminal no longer knows this desk | It may have been reset. Pair it again on the Devices page, or with canteen-desk devices pair. | [Terminal {detail}]</source>
        <translation>The terminal no longer knows this desk | It may have been reset. Pair it again on the Devices page, or with canteen-desk devices pair. | [Terminal {detail}]</translation>
    </message>
    <message>
        <source>The terminal no longer knows this desk | Nothing was given back. The installer has to pair it again.</source>
        <translation>The terminal no longer knows this desk | Nothing was given back. The installer has to pair it again.</translation>
    </message>
    <message>
        <source>The terminal refused to begin | Ask the installer to pair the terminal again. | [{detail}]</source>
        <translation>The terminal refused to begin | Ask the installer to pair the terminal again. | [{detail}]</translation>
    </message>
    <message>
        <source>The terminal refused | Try again later; tell the installer this word if it stays so. | [{error}]</source>
        <translation>The terminal refused | Try again later; tell the installer this word if it stays so. | [{error}]</translation>
    </message>
    <message>
        <source>The terminal saw no face | Ask the diner to look at the terminal and charge again. Nothing was charged.</source>
        <translation>The terminal saw no face | Ask the diner to look at the terminal and charge again. Nothing was charged.</translation>
    </message>
    <message>
        <source>The terminal saw no face | Ask the person to look at the terminal and verify again.</source>
        <translation>The terminal saw no face | Ask the person to look at the terminal and verify again.</translation>
    </message>
    <message>
        <source>The terminal sends what is not understood | Check the cable and the baud rate; restart the terminal.</source>
        <translation>The terminal sends what is not understood | Check the cable and the baud rate; restart the terminal.</translation>
    </message>
    <message>
        <source>The terminal showed no certificate | Do not use it; tell its maker.</source>
        <translation>The terminal showed no certificate | Do not use it; tell its maker.</translation>
    </message>
    <message>
        <source>The terminal speaks another version of the protocol | Ask the installer to update the terminal or the desk. | [Terminal {detail}][, desk {ours}]</source>
        <translation>The terminal speaks another version of the protocol | Ask the installer to update the terminal or the desk. | [Terminal {detail}][, desk {ours}]</translation>
    </message>
    <message>
        <source>The terminal was busy with a payment | Nothing was given back. Refund again when the sale in hand is done.</source>
        <translation>The terminal was busy with a payment | Nothing was given back. Refund again when the sale in hand is done.</translation>
    </message>
    <message>
        <source>The terminal was lost again and again | Look at the cable, its plugs and the terminal&apos;s power supply. | ×{count}</source>
        <translation>The terminal was lost again and again | Look at the cable, its plugs and the terminal&apos;s power supply. | ×{count}</translation>
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
        <source>The terminal&apos;s camera does not work | Replace the terminal: nobody can pay by face. | [{sn}]</source>
        <translation>The terminal&apos;s camera does not work | Replace the terminal: nobody can pay by face. | [{sn}]</translation>
    </message>
    <message>
        <source>The terminal&apos;s certificate ends soon | Have the maker renew it on site before that day. | [{sn}, ]in {days} days</source>
        <translation>The terminal&apos;s certificate ends soon | Have the maker renew it on site before that day. | [{sn}, ]in {days} days</translation>
    </message>
    <message>
        <source>The terminal&apos;s certificate has ended | Have the maker renew it on site: the desk does not take the terminal any more. | [{sn}, ]{days} days ago</source>
        <translation>The terminal&apos;s certificate has ended | Have the maker renew it on site: the desk does not take the terminal any more. | [{sn}, ]{days} days ago</translation>
    </message>
    <message>
        <source>The terminal&apos;s certificate has expired | Check this computer&apos;s clock. If it is right, ask the maker for a new certificate.</source>
        <translation>The terminal&apos;s certificate has expired | Check this computer&apos;s clock. If it is right, ask the maker for a new certificate.</translation>
    </message>
    <message>
        <source>The terminal&apos;s certificate is not valid yet | Check this computer&apos;s clock, then wait: the desk connects again by itself.</source>
        <translation>The terminal&apos;s certificate is not valid yet | Check this computer&apos;s clock, then wait: the desk connects again by itself.</translation>
    </message>
    <message>
        <source>The terminal&apos;s certificate names no device | Do not use it; tell its maker.</source>
        <translation>The terminal&apos;s certificate names no device | Do not use it; tell its maker.</translation>
    </message>
    <message>
        <source>The terminal&apos;s clock and the computer&apos;s are far apart, and the desk does not set it by itself | Go there, find out which is wrong and set it: sales bear a wrong time. | {seconds} s</source>
        <translation>The terminal&apos;s clock and the computer&apos;s are far apart, and the desk does not set it by itself | Go there, find out which is wrong and set it: sales bear a wrong time. | {seconds} s</translation>
    </message>
    <message>
        <source>The terminal&apos;s driver failed | Selling has stopped. Restart the desk; tell the installer if it happens again.</source>
        <translation>The terminal&apos;s driver failed | Selling has stopped. Restart the desk; tell the installer if it happens again.</translation>
    </message>
    <message>
        <source>The terminal&apos;s face library is full | Remove people who have left, compare the library, then enrol again.</source>
        <translation>The terminal&apos;s face library is full | Remove people who have left, compare the library, then enrol again.</translation>
    </message>
    <message>
        <source>The terminal&apos;s journal denies money that the desk&apos;s books hold | Compare both on site with the platform&apos;s bill. | ×{count}</source>
        <translation>The terminal&apos;s journal denies money that the desk&apos;s books hold | Compare both on site with the platform&apos;s bill. | ×{count}</translation>
    </message>
    <message>
        <source>The terminal&apos;s journal is older than this ledger | It may have been reset or exchanged. Ask the installer before selling on. | [Terminal {sn}]</source>
        <translation>The terminal&apos;s journal is older than this ledger | It may have been reset or exchanged. Ask the installer before selling on. | [Terminal {sn}]</translation>
    </message>
    <message>
        <source>The terminal&apos;s list of faces makes no sense | Nothing was changed. Restart the terminal and compare again; else call the installer.</source>
        <translation>The terminal&apos;s list of faces makes no sense | Nothing was changed. Restart the terminal and compare again; else call the installer.</translation>
    </message>
    <message>
        <source>The terminal&apos;s port is not there | Look at the cable and the terminal&apos;s power; then at the port in the settings, since another socket may have given it another name. | [{port}]</source>
        <translation>The terminal&apos;s port is not there | Look at the cable and the terminal&apos;s power; then at the port in the settings, since another socket may have given it another name. | [{port}]</translation>
    </message>
    <message>
        <source>The terminal&apos;s port is not there | Plug the cable in at both ends; selling starts again by itself. | [{port}][{url}][{detail}]</source>
        <translation>The terminal&apos;s port is not there | Plug the cable in at both ends; selling starts again by itself. | [{port}][{url}][{detail}]</translation>
    </message>
    <message>
        <source>The terminal&apos;s storage is full | Connect it until its journal was taken over; if it stays, tell the installer.</source>
        <translation>The terminal&apos;s storage is full | Connect it until its journal was taken over; if it stays, tell the installer.</translation>
    </message>
    <message>
        <source>The terminal&apos;s storage is full | Nothing was given back. The installer has to free it, then refund again.</source>
        <translation>The terminal&apos;s storage is full | Nothing was given back. The installer has to free it, then refund again.</translation>
    </message>
    <message>
        <source>The terminal&apos;s storage is nearly full | Have it emptied by its maker&apos;s steps before it refuses sales. | [{sn}, ]{free_mb} MB free</source>
        <translation>The terminal&apos;s storage is nearly full | Have it emptied by its maker&apos;s steps before it refuses sales. | [{sn}, ]{free_mb} MB free</translation>
    </message>
    <message>
        <source>The till has no such key | List the keys with fleet tills list. | {till}, {key_id}</source>
        <translation>The till has no such key | List the keys with fleet tills list. | {till}, {key_id}</translation>
    </message>
    <message>
        <source>The till has two histories | Go there: somebody copied it or changed its files. Only one of the two is the school&apos;s.</source>
        <translation>The till has two histories | Go there: somebody copied it or changed its files. Only one of the two is the school&apos;s.</translation>
    </message>
    <message>
        <source>The till has two histories: this bundle is not the one that was taken, or follows another one | Visit the till: somebody copied it or changed its files. Nothing of this bundle counts. | [{till}-{sequence}]</source>
        <translation>The till has two histories: this bundle is not the one that was taken, or follows another one | Visit the till: somebody copied it or changed its files. Nothing of this bundle counts. | [{till}-{sequence}]</translation>
    </message>
    <message>
        <source>The till&apos;s ledger was put back to an earlier state | Nothing to do: what is told twice counts once. | [from entry {from_ledger}, known up to {to_ledger}]</source>
        <translation>The till&apos;s ledger was put back to an earlier state | Nothing to do: what is told twice counts once. | [from entry {from_ledger}, known up to {to_ledger}]</translation>
    </message>
    <message>
        <source>The transaction is not in the table of transactions | Add it there, or correct the row. | [{given}]</source>
        <translation>The transaction is not in the table of transactions | Add it there, or correct the row. | [{given}]</translation>
    </message>
    <message>
        <source>The update can no longer be read | Plug the stick in again and begin anew; the program is as it was. | [{path}]</source>
        <translation>The update can no longer be read | Plug the stick in again and begin anew; the program is as it was. | [{path}]</translation>
    </message>
    <message>
        <source>The update has no signature beside it | Nothing of it was read. Copy the .minisig too. | [{path}]</source>
        <translation>The update has no signature beside it | Nothing of it was read. Copy the .minisig too. | [{path}]</translation>
    </message>
    <message>
        <source>The update is for another system | Ask the provider for the one for {ours}. | [{system}]</source>
        <translation>The update is for another system | Ask the provider for the one for {ours}. | [{system}]</translation>
    </message>
    <message>
        <source>The update is not the file that the provider signed | Nothing of it was unpacked. Copy it again; if this comes back, call the provider. | [{path}]</source>
        <translation>The update is not the file that the provider signed | Nothing of it was unpacked. Copy it again; if this comes back, call the provider. | [{path}]</translation>
    </message>
    <message>
        <source>The update is not whole | Copy it onto the stick again, and eject the stick before pulling it. | [{path}]</source>
        <translation>The update is not whole | Copy it onto the stick again, and eject the stick before pulling it. | [{path}]</translation>
    </message>
    <message>
        <source>The update is older than the program that runs | Nothing was changed. Ask the provider for the newest one. | [{version}; this is {running}]</source>
        <translation>The update is older than the program that runs | Nothing was changed. Ask the provider for the newest one. | [{version}; this is {running}]</translation>
    </message>
    <message>
        <source>The update was cut off and it was mealtime then, so the version before runs again | Nothing was lost. Begin anew after the meal. | [{version}]</source>
        <translation>The update was cut off and it was mealtime then, so the version before runs again | Nothing was lost. Begin anew after the meal. | [{version}]</translation>
    </message>
    <message>
        <source>The update was cut off twice, and the version before runs again | Nothing was lost. Begin anew when the power is sure. | [{version}]</source>
        <translation>The update was cut off twice, and the version before runs again | Nothing was lost. Begin anew when the power is sure. | [{version}]</translation>
    </message>
    <message>
        <source>The update was given up | The program is as it was. It can be begun anew at any time.</source>
        <translation>The update was given up | The program is as it was. It can be begun anew at any time.</translation>
    </message>
    <message>
        <source>The version before cannot read the ledger as it is now | Stay with this version; ask the provider for a newer one if something is wrong with it.</source>
        <translation>The version before cannot read the ledger as it is now | Stay with this version; ask the provider for a newer one if something is wrong with it.</translation>
    </message>
    <message>
        <source>The version of the notice is missing | Choose the version that was signed.</source>
        <translation>The version of the notice is missing | Choose the version that was signed.</translation>
    </message>
    <message>
        <source>The week plan names a dish or a meal that is not there | Correct the plan.</source>
        <translation>The week plan names a dish or a meal that is not there | Correct the plan.</translation>
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
        <source>There are more faults than are listed | Correct these first. | [{listed} of {count}]</source>
        <translation>There are more faults than are listed | Correct these first. | [{listed} of {count}]</translation>
    </message>
    <message>
        <source>There are more rows than a workbook&apos;s sheet can hold | Use the JSON document instead. | [{sheet}][, at most {most}]</source>
        <translation>There are more rows than a workbook&apos;s sheet can hold | Use the JSON document instead. | [{sheet}][, at most {most}]</translation>
    </message>
    <message>
        <source>There are sales whose outcome is not known yet | Open the desk with the terminal connected until they are settled, then update. | [{count}]</source>
        <translation>There are sales whose outcome is not known yet | Open the desk with the terminal connected until they are settled, then update. | [{count}]</translation>
    </message>
    <message>
        <source>There are too few people to compare in this folder | Give one folder a person, with two pictures or more, and at least two people. | [{path}][: {people} people, {pictures} pictures]</source>
        <translation>There are too few people to compare in this folder | Give one folder a person, with two pictures or more, and at least two people. | [{path}][: {people} people, {pictures} pictures]</translation>
    </message>
    <message>
        <source>There is no amount yet | Enter the amount or choose dishes, then scan again.</source>
        <translation>There is no amount yet | Enter the amount or choose dishes, then scan again.</translation>
    </message>
    <message>
        <source>There is no connection to the terminal | Check the cable and the terminal, then begin again.</source>
        <translation>There is no connection to the terminal | Check the cable and the terminal, then begin again.</translation>
    </message>
    <message>
        <source>There is no consent for recognition at this computer | Use the card or the payment code.</source>
        <translation>There is no consent for recognition at this computer | Use the card or the payment code.</translation>
    </message>
    <message>
        <source>There is no consent to recognition by this computer | Record one with that purpose first; the terminal&apos;s recognition goes on.</source>
        <translation>There is no consent to recognition by this computer | Record one with that purpose first; the terminal&apos;s recognition goes on.</translation>
    </message>
    <message>
        <source>There is no desk in this folder yet | Open the desk once to set it up, or name another folder. | [{path}]</source>
        <translation>There is no desk in this folder yet | Open the desk once to set it up, or name another folder. | [{path}]</translation>
    </message>
    <message>
        <source>There is no import that could be undone | Only the last import can be undone, and for seven days.</source>
        <translation>There is no import that could be undone | Only the last import can be undone, and for seven days.</translation>
    </message>
    <message>
        <source>There is no lake here, or nothing was taken in yet | Check the address; run fleet ingest first. | [{url}][, {table}]</source>
        <translation>There is no lake here, or nothing was taken in yet | Check the address; run fleet ingest first. | [{url}][, {table}]</translation>
    </message>
    <message>
        <source>There is no lake of this provider there | Name the lake that fleet init made, and check that it can be reached. | {url}[: {detail}]</source>
        <translation>There is no lake of this provider there | Name the lake that fleet init made, and check that it can be reached. | {url}[: {detail}]</translation>
    </message>
    <message>
        <source>There is no meal of this name | Write it as on the settings page. | [{text}]</source>
        <translation>There is no meal of this name | Write it as on the settings page. | [{text}]</translation>
    </message>
    <message>
        <source>There is no meal | Switch at least one meal on.</source>
        <translation>There is no meal | Switch at least one meal on.</translation>
    </message>
    <message>
        <source>There is no photo in it | Choose the folder or the ZIP with the photos, each named by its number. | [{path}]</source>
        <translation>There is no photo in it | Choose the folder or the ZIP with the photos, each named by its number. | [{path}]</translation>
    </message>
    <message>
        <source>There is no picture in the folder of visitors | Name a folder with JPEG, PNG, WebP, BMP or PGM files. | [{path}]</source>
        <translation>There is no picture in the folder of visitors | Name a folder with JPEG, PNG, WebP, BMP or PGM files. | [{path}]</translation>
    </message>
    <message>
        <source>There is no policy | Sales go on; import the policy to see the subsidy. | [{policy_id}]</source>
        <translation>There is no policy | Sales go on; import the policy to see the subsidy. | [{policy_id}]</translation>
    </message>
    <message>
        <source>There is no room for the reserve that a full disk needs | Free some space before it is full: selling stops then. | [{free_mb} MB left]</source>
        <translation>There is no room for the reserve that a full disk needs | Free some space before it is full: selling stops then. | [{free_mb} MB left]</translation>
    </message>
    <message>
        <source>There is no room left there | Free some space or take another stick, then export again: it goes on where it ended. | [{place}][: {needed_mb} MB needed, {free_mb} MB free]</source>
        <translation>There is no room left there | Free some space or take another stick, then export again: it goes on where it ended. | [{place}][: {needed_mb} MB needed, {free_mb} MB free]</translation>
    </message>
    <message>
        <source>There is no screen: neither DISPLAY nor WAYLAND_DISPLAY leads to one | Start it on the canteen PC&apos;s own screen; canteen-desk demo --headless needs none.</source>
        <translation>There is no screen: neither DISPLAY nor WAYLAND_DISPLAY leads to one | Start it on the canteen PC&apos;s own screen; canteen-desk demo --headless needs none.</translation>
    </message>
    <message>
        <source>There is no such backup | Name the file that canteen-desk backup wrote. | [{path}]</source>
        <translation>There is no such backup | Name the file that canteen-desk backup wrote. | [{path}]</translation>
    </message>
    <message>
        <source>There is no such bill | Check where the file is. | [{path}]</source>
        <translation>There is no such bill | Check where the file is. | [{path}]</translation>
    </message>
    <message>
        <source>There is no such close | Name one that was made. | [Z {z}, the last is Z {last}]</source>
        <translation>There is no such close | Name one that was made. | [Z {z}, the last is Z {last}]</translation>
    </message>
    <message>
        <source>There is no such date | Correct the date. | [{text}]</source>
        <translation>There is no such date | Correct the date. | [{text}]</translation>
    </message>
    <message>
        <source>There is no such folder | Name the folder into which the bundles come. | {path}</source>
        <translation>There is no such folder | Name the folder into which the bundles come. | {path}</translation>
    </message>
    <message>
        <source>There is no such folder | Name the folder that holds the tables. | [{path}]</source>
        <translation>There is no such folder | Name the folder that holds the tables. | [{path}]</translation>
    </message>
    <message>
        <source>There is no such shift | Choose one of the list.</source>
        <translation>There is no such shift | Choose one of the list.</translation>
    </message>
    <message>
        <source>There is no update here | Copy both files, canteen-desk_….deb and its .minisig, into the stick&apos;s own folder. | [{path}]</source>
        <translation>There is no update here | Copy both files, canteen-desk_….deb and its .minisig, into the stick&apos;s own folder. | [{path}]</translation>
    </message>
    <message>
        <source>There is no valid consent for this person&apos;s face | Record the guardian&apos;s consent first. Card and payment code need none.</source>
        <translation>There is no valid consent for this person&apos;s face | Record the guardian&apos;s consent first. Card and payment code need none.</translation>
    </message>
    <message>
        <source>There is no version before this one | Nothing was changed.</source>
        <translation>There is no version before this one | Nothing was changed.</translation>
    </message>
    <message>
        <source>There is nobody in this class to be moved | Choose a class that has pupils, and another one to move them to. | [{class_name}]</source>
        <translation>There is nobody in this class to be moved | Choose a class that has pupils, and another one to move them to. | [{class_name}]</translation>
    </message>
    <message>
        <source>There is nothing to close | Nothing was sold or given back since the last close. | [last Z {z}]</source>
        <translation>There is nothing to close | Nothing was sold or given back since the last close. | [last Z {z}]</translation>
    </message>
    <message>
        <source>There is too little room on the disk for the update | Make room, then begin anew; the program is as it was. | [{needed_mb} MB are needed, {free_mb} MB are free]</source>
        <translation>There is too little room on the disk for the update | Make room, then begin anew; the program is as it was. | [{needed_mb} MB are needed, {free_mb} MB are free]</translation>
    </message>
    <message>
        <source>There is too much in it | Take a class or a year at a time, at most {most} photos. | [{path}]</source>
        <translation>There is too much in it | Take a class or a year at a time, at most {most} photos. | [{path}]</translation>
    </message>
    <message>
        <source>This PIN cannot be used here | Choose another: a PIN alone says who it is.</source>
        <translation>This PIN cannot be used here | Choose another: a PIN alone says who it is.</translation>
    </message>
    <message>
        <source>This appearance is not known | Choose light, dark or system. | [{value}]</source>
        <translation>This appearance is not known | Choose light, dark or system. | [{value}]</translation>
    </message>
    <message>
        <source>This backup loses something | Look for a better one, or say that it is to be taken with this loss.</source>
        <translation>This backup loses something | Look for a better one, or say that it is to be taken with this loss.</translation>
    </message>
    <message>
        <source>This backup needs its recovery code | Give it with --code; it was printed when the first backup was made.</source>
        <translation>This backup needs its recovery code | Give it with --code; it was printed when the first backup was made.</translation>
    </message>
    <message>
        <source>This bill is not of one whole day | Fetch the daily bills; those of a month are not compared. | [{day}]</source>
        <translation>This bill is not of one whole day | Fetch the daily bills; those of a month are not compared. | [{day}]</translation>
    </message>
    <message>
        <source>This cannot name a provider | Use 1 to 32 letters, digits or underscores. | {text}</source>
        <translation>This cannot name a provider | Use 1 to 32 letters, digits or underscores. | {text}</translation>
    </message>
    <message>
        <source>This cannot name a till | Use 1 to 8 capital letters or digits. | {till}</source>
        <translation>This cannot name a till | Use 1 to 8 capital letters or digits. | {till}</translation>
    </message>
    <message>
        <source>This card belongs to nobody here | Use the face or the payment code, or look the person up (F4).</source>
        <translation>This card belongs to nobody here | Use the face or the payment code, or look the person up (F4).</translation>
    </message>
    <message>
        <source>This card belongs to somebody else | Correct the card&apos;s number. | [Number {number}]</source>
        <translation>This card belongs to somebody else | Correct the card&apos;s number. | [Number {number}]</translation>
    </message>
    <message>
        <source>This card was read a moment ago | It is not charged twice. For one more meal take it away, and hold it there again after three seconds.</source>
        <translation>This card was read a moment ago | It is not charged twice. For one more meal take it away, and hold it there again after three seconds.</translation>
    </message>
    <message>
        <source>This cell may not be empty | Fill it in.</source>
        <translation>This cell may not be empty | Fill it in.</translation>
    </message>
    <message>
        <source>This certificate is not an authority&apos;s | Ask the maker for the programme authority, not for a device&apos;s certificate. | [{path}]</source>
        <translation>This certificate is not an authority&apos;s | Ask the maker for the programme authority, not for a device&apos;s certificate. | [{path}]</translation>
    </message>
    <message>
        <source>This computer does not know the school&apos;s time zone | Install the program again; from source: pip install tzdata. | [{zone}]</source>
        <translation>This computer does not know the school&apos;s time zone | Install the program again; from source: pip install tzdata. | [{zone}]</translation>
    </message>
    <message>
        <source>This computer has no key store | Choose to keep the key in a file of the desk&apos;s folder, or install a key store.</source>
        <translation>This computer has no key store | Choose to keep the key in a file of the desk&apos;s folder, or install a key store.</translation>
    </message>
    <message>
        <source>This computer has no library for USB printers | The installer has to install libusb 1.0, or use the printer&apos;s device file.</source>
        <translation>This computer has no library for USB printers | The installer has to install libusb 1.0, or use the printer&apos;s device file.</translation>
    </message>
    <message>
        <source>This computer has no voice for this language | Install one in the system&apos;s settings (on Linux: speech-dispatcher or espeak-ng). The tones are heard all the same.</source>
        <translation>This computer has no voice for this language | Install one in the system&apos;s settings (on Linux: speech-dispatcher or espeak-ng). The tones are heard all the same.</translation>
    </message>
    <message>
        <source>This computer lacks a part for this kind of server | Have the installer add it: pip install &quot;canteen-desk[server]&quot;. | [{package}]</source>
        <translation>This computer lacks a part for this kind of server | Have the installer add it: pip install &quot;canteen-desk[server]&quot;. | [{package}]</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is behind the ledger | Set the clock, then restart the desk. | [Last entry {at}]</source>
        <translation>This computer&apos;s clock is behind the ledger | Set the clock, then restart the desk. | [Last entry {at}]</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is behind what the ledger holds | Set the clock, then update: nothing tells now whether it is mealtime. | [{now}]</source>
        <translation>This computer&apos;s clock is behind what the ledger holds | Set the clock, then update: nothing tells now whether it is mealtime. | [{now}]</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong: it stands before the day the file was made | Set date and time, then choose the file again. If the clock is right, ask the provider for a new file. | [Clock {clock_on}][, file {made_on}]</source>
        <translation>This computer&apos;s clock is wrong: it stands before the day the file was made | Set date and time, then choose the file again. If the clock is right, ask the provider for a new file. | [Clock {clock_on}][, file {made_on}]</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was never set | Set date and time in the system&apos;s settings before anything is sold; if it is wrong again tomorrow, the battery on the board is empty. | [{day}]</source>
        <translation>This computer&apos;s clock was never set | Set date and time in the system&apos;s settings before anything is sold; if it is wrong again tomorrow, the battery on the board is empty. | [{day}]</translation>
    </message>
    <message>
        <source>This date is in the future | Correct the date. | [{text}]</source>
        <translation>This date is in the future | Correct the date. | [{text}]</translation>
    </message>
    <message>
        <source>This day is over | A price holds and a plan counts from today on at the earliest. | [{text}]</source>
        <translation>This day is over | A price holds and a plan counts from today on at the earliest. | [{text}]</translation>
    </message>
    <message>
        <source>This day is over | Choose today or a later day. | [{text}]</source>
        <translation>This day is over | Choose today or a later day. | [{text}]</translation>
    </message>
    <message>
        <source>This day was run with another file | Give the file of then; if the platform has corrected its bill, ask the provider&apos;s engineers. | [{account}, {day}][, SHA-256 {sha256}…]</source>
        <translation>This day was run with another file | Give the file of then; if the platform has corrected its bill, ask the provider&apos;s engineers. | [{account}, {day}][, SHA-256 {sha256}…]</translation>
    </message>
    <message>
        <source>This day was run with other customers or another tolerance | Give the same as then. | [{day}][, --customer {customers}][, --tolerance {tolerance_s}]</source>
        <translation>This day was run with other customers or another tolerance | Give the same as then. | [{day}][, --customer {customers}][, --tolerance {tolerance_s}]</translation>
    </message>
    <message>
        <source>This desk has another lane key already | If it is to leave that school, join again with --replace.</source>
        <translation>This desk has another lane key already | If it is to leave that school, join again with --replace.</translation>
    </message>
    <message>
        <source>This desk has another lane key than the school&apos;s server | On a desk that works, run canteen-desk lanes show-key, and join here with that.</source>
        <translation>This desk has another lane key than the school&apos;s server | On a desk that works, run canteen-desk lanes show-key, and join here with that.</translation>
    </message>
    <message>
        <source>This desk has no lane key | On the first desk run canteen-desk lanes begin, on any other lanes join with the first one&apos;s key.</source>
        <translation>This desk has no lane key | On the first desk run canteen-desk lanes begin, on any other lanes join with the first one&apos;s key.</translation>
    </message>
    <message>
        <source>This desk has not met the terminal {device_sn} | Check the number; a terminal is known once it was connected. | [known: {known}]</source>
        <translation>This desk has not met the terminal {device_sn} | Check the number; a terminal is known once it was connected. | [known: {known}]</translation>
    </message>
    <message>
        <source>This desk is alone: no server is set | On the first desk run canteen-desk lanes begin, on any other lanes join.</source>
        <translation>This desk is alone: no server is set | On the first desk run canteen-desk lanes begin, on any other lanes join.</translation>
    </message>
    <message>
        <source>This desk knows no provider yet, so nobody&apos;s updates are believed | Have the installer pin the provider first.</source>
        <translation>This desk knows no provider yet, so nobody&apos;s updates are believed | Have the installer pin the provider first.</translation>
    </message>
    <message>
        <source>This desk trusts no maker&apos;s authority yet | Add the programme authority with canteen-desk devices pair --authority FILE.</source>
        <translation>This desk trusts no maker&apos;s authority yet | Add the programme authority with canteen-desk devices pair --authority FILE.</translation>
    </message>
    <message>
        <source>This desk was being retired and that was cut off: nothing is sold or changed here | Run canteen-desk retire again. If no other computer was begun with, canteen-desk retire --undo. | [Since {at}]</source>
        <translation>This desk was being retired and that was cut off: nothing is sold or changed here | Run canteen-desk retire again. If no other computer was begun with, canteen-desk retire --undo. | [Since {at}]</translation>
    </message>
    <message>
        <source>This desk was not retired | Nothing has to be undone. | [{path}]</source>
        <translation>This desk was not retired | Nothing has to be undone. | [{path}]</translation>
    </message>
    <message>
        <source>This diner pays another price | The order is given up for one at the right price.</source>
        <translation>This diner pays another price | The order is given up for one at the right price.</translation>
    </message>
    <message>
        <source>This dish is planned twice for the same meal and day | Remove one of the rows. | [Row {first_line}]</source>
        <translation>This dish is planned twice for the same meal and day | Remove one of the rows. | [Row {first_line}]</translation>
    </message>
    <message>
        <source>This dish stands in the file already and says something else | Say the same in both rows, or name them apart. | [{dish}, row {first_line}]</source>
        <translation>This dish stands in the file already and says something else | Say the same in both rows, or name them apart. | [{dish}, row {first_line}]</translation>
    </message>
    <message>
        <source>This face is much like another person&apos;s | Check whether the name is right; enrol twins at the camera, where the decision is recorded. | [{other}]</source>
        <translation>This face is much like another person&apos;s | Check whether the name is right; enrol twins at the camera, where the decision is recorded. | [{other}]</translation>
    </message>
    <message>
        <source>This folder has keys already | They are never written over; name another folder. | {path}</source>
        <translation>This folder has keys already | They are never written over; name another folder. | {path}</translation>
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
        <source>This is a link, not a photo | Copy the photo itself into the folder.</source>
        <translation>This is a link, not a photo | Copy the photo itself into the folder.</translation>
    </message>
    <message>
        <source>This is neither a PIN nor a password | Enter {digits} digits, or a password of at least {least} characters.</source>
        <translation>This is neither a PIN nor a password | Enter {digits} digits, or a password of at least {least} characters.</translation>
    </message>
    <message>
        <source>This is no address of a folder or a server | Write a whole path, or sftp://, webdav+https://, https:// or s3:// with the host; a password goes in its own field. | [{given}]</source>
        <translation>This is no address of a folder or a server | Write a whole path, or sftp://, webdav+https://, https:// or s3:// with the host; a password goes in its own field. | [{given}]</translation>
    </message>
    <message>
        <source>This is no address to listen at | Write it as pty, a device such as /dev/ttyUSB0, or socket://127.0.0.1:PORT. | [{url}][: {detail}]</source>
        <translation>This is no address to listen at | Write it as pty, a device such as /dev/ttyUSB0, or socket://127.0.0.1:PORT. | [{url}][: {detail}]</translation>
    </message>
    <message>
        <source>This is no amount in yuan with at most two decimals | Fetch the bill again, and do not change it.</source>
        <translation>This is no amount in yuan with at most two decimals | Fetch the bill again, and do not change it.</translation>
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
        <source>This is no bill of the platform: its first line says none of the four kinds | Give the ZIP as it was fetched.</source>
        <translation>This is no bill of the platform: its first line says none of the four kinds | Give the ZIP as it was fetched.</translation>
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
        <source>This is no date | Write it as 2020-04-01. | [{given}]</source>
        <translation>This is no date | Write it as 2020-04-01. | [{given}]</translation>
    </message>
    <message>
        <source>This is no day of the week | Write 周一 to 周日, or several with 、between. | [{text}]</source>
        <translation>This is no day of the week | Write 周一 to 周日, or several with 、between. | [{text}]</translation>
    </message>
    <message>
        <source>This is no day | Write it as 2026-06-18. | [{text}]</source>
        <translation>This is no day | Write it as 2026-06-18. | [{text}]</translation>
    </message>
    <message>
        <source>This is no day | Write it as 2026-09-01. | [{text}]</source>
        <translation>This is no day | Write it as 2026-09-01. | [{text}]</translation>
    </message>
    <message>
        <source>This is no instant with an offset | Write --as-of as 2020-10-01T00:00:00+08:00. | [{text}]</source>
        <translation>This is no instant with an offset | Write --as-of as 2020-10-01T00:00:00+08:00. | [{text}]</translation>
    </message>
    <message>
        <source>This is no instant with an offset | Write it as 2020-04-01T12:00:00+08:00. | [{given}]</source>
        <translation>This is no instant with an offset | Write it as 2020-04-01T12:00:00+08:00. | [{given}]</translation>
    </message>
    <message>
        <source>This is no lane key, or a letter of it is wrong | Type all 14 groups as the other desk shows them.</source>
        <translation>This is no lane key, or a letter of it is wrong | Type all 14 groups as the other desk shows them.</translation>
    </message>
    <message>
        <source>This is no month | Write it as 2020-04. | [{given}]</source>
        <translation>This is no month | Write it as 2020-04. | [{given}]</translation>
    </message>
    <message>
        <source>This is no month | Write it as 2026-06. | [{text}]</source>
        <translation>This is no month | Write it as 2026-06. | [{text}]</translation>
    </message>
    <message>
        <source>This is no number of a payment or a refund; a spreadsheet may have rounded it | Give the ZIP as it was fetched.</source>
        <translation>This is no number of a payment or a refund; a spreadsheet may have rounded it | Give the ZIP as it was fetched.</translation>
    </message>
    <message>
        <source>This is no photo that can be read | Save it as JPEG or PNG.</source>
        <translation>This is no photo that can be read | Save it as JPEG or PNG.</translation>
    </message>
    <message>
        <source>This is no price of a dish | Enter an amount above zero and at most {most}. | [{text}]</source>
        <translation>This is no price of a dish | Enter an amount above zero and at most {most}. | [{text}]</translation>
    </message>
    <message>
        <source>This is no registration of a till | Have the till write it anew, or name its minisign public key.</source>
        <translation>This is no registration of a till | Have the till write it anew, or name its minisign public key.</translation>
    </message>
    <message>
        <source>This is no roster file | Save it as CSV or XLSX and try again. | [Wanted: {wanted}]</source>
        <translation>This is no roster file | Save it as CSV or XLSX and try again. | [Wanted: {wanted}]</translation>
    </message>
    <message>
        <source>This is no statement of the provider | Choose the JSON file as it came, or ask for it again. | [{path}]</source>
        <translation>This is no statement of the provider | Choose the JSON file as it came, or ask for it again. | [{path}]</translation>
    </message>
    <message>
        <source>This is no support file by its name | Give the file that ends in -support-DATE-TIME.zip.age. | [{name}]</source>
        <translation>This is no support file by its name | Give the file that ends in -support-DATE-TIME.zip.age. | [{name}]</translation>
    </message>
    <message>
        <source>This is no telephone number | Correct the number.</source>
        <translation>This is no telephone number | Correct the number.</translation>
    </message>
    <message>
        <source>This is no time as the platform writes it; a spreadsheet may have changed it | Give the ZIP as it was fetched.</source>
        <translation>This is no time as the platform writes it; a spreadsheet may have changed it | Give the ZIP as it was fetched.</translation>
    </message>
    <message>
        <source>This is no time of day | Write it as 11:30. | [{text}]</source>
        <translation>This is no time of day | Write it as 11:30. | [{text}]</translation>
    </message>
    <message>
        <source>This is no whole backup: it was damaged or changed | Nothing was changed here. Take another backup. | [{path}][: {detail}]</source>
        <translation>This is no whole backup: it was damaged or changed | Nothing was changed here. Take another backup. | [{path}][: {detail}]</translation>
    </message>
    <message>
        <source>This is no whole number | Write it as 50. | [{text}]</source>
        <translation>This is no whole number | Write it as 50. | [{text}]</translation>
    </message>
    <message>
        <source>This is no whole number | Write whole fen, at most twelve digits. | [{given}]</source>
        <translation>This is no whole number | Write whole fen, at most twelve digits. | [{given}]</translation>
    </message>
    <message>
        <source>This is not a bundle&apos;s name | Bundles are named TILL-SEQUENCE.zip.age. | [{name}]</source>
        <translation>This is not a bundle&apos;s name | Bundles are named TILL-SEQUENCE.zip.age. | [{name}]</translation>
    </message>
    <message>
        <source>This is not a picture that can be read | Use a JPEG, PNG, WebP or BMP file of at least 16 pixels a side.</source>
        <translation>This is not a picture that can be read | Use a JPEG, PNG, WebP or BMP file of at least 16 pixels a side.</translation>
    </message>
    <message>
        <source>This is not a provider&apos;s file | Ask the provider for its provider.toml. | [{path}]</source>
        <translation>This is not a provider&apos;s file | Ask the provider for its provider.toml. | [{path}]</translation>
    </message>
    <message>
        <source>This is not a receipt&apos;s name | Receipts are named PROVIDER-SEQUENCE.zip. | [{name}]</source>
        <translation>This is not a receipt&apos;s name | Receipts are named PROVIDER-SEQUENCE.zip. | [{name}]</translation>
    </message>
    <message>
        <source>This is not a version that updates are known by | Ask the provider for the update again. | [{text}]</source>
        <translation>This is not a version that updates are known by | Ask the provider for the update again. | [{text}]</translation>
    </message>
    <message>
        <source>This is not right | Enter it again, or ask a supervisor to set a new one. | [{left} tries left]</source>
        <translation>This is not right | Enter it again, or ask a supervisor to set a new one. | [{left} tries left]</translation>
    </message>
    <message>
        <source>This is not the name of a provisioning file | It is named WINDOW.provision.zip; do not rename it. | [{name}]</source>
        <translation>This is not the name of a provisioning file | It is named WINDOW.provision.zip; do not rename it. | [{name}]</translation>
    </message>
    <message>
        <source>This is not the recovery code of this backup | Type the four groups of five as they were written down when the first backup was made.</source>
        <translation>This is not the recovery code of this backup | Type the four groups of five as they were written down when the first backup was made.</translation>
    </message>
    <message>
        <source>This is somebody&apos;s personal list of payments, not a merchant&apos;s bill | Fetch the merchant&apos;s trade bill (业务明细), and delete this file.</source>
        <translation>This is somebody&apos;s personal list of payments, not a merchant&apos;s bill | Fetch the merchant&apos;s trade bill (业务明细), and delete this file.</translation>
    </message>
    <message>
        <source>This is the last supervisor | Make somebody else a supervisor first.</source>
        <translation>This is the last supervisor | Make somebody else a supervisor first.</translation>
    </message>
    <message>
        <source>This is the platform&apos;s answer that there is no bill yet, not a bill | Fetch the bill later; it is there about 9 o&apos;clock the next day.</source>
        <translation>This is the platform&apos;s answer that there is no bill yet, not a bill | Fetch the bill later; it is there about 9 o&apos;clock the next day.</translation>
    </message>
    <message>
        <source>This is too long | Shorten it. | [{length}, at most {most}]</source>
        <translation>This is too long | Shorten it. | [{length}, at most {most}]</translation>
    </message>
    <message>
        <source>This kind of row is not known; only 交易 and 退款 are | Tell the provider&apos;s engineers: nothing is guessed here.</source>
        <translation>This kind of row is not known; only 交易 and 退款 are | Tell the provider&apos;s engineers: nothing is guessed here.</translation>
    </message>
    <message>
        <source>This language is not known | Choose zh_CN or en. | [{value}]</source>
        <translation>This language is not known | Choose zh_CN or en. | [{value}]</translation>
    </message>
    <message>
        <source>This ledger does not have the order | Nothing was given back. Refund it at the desk that sold it. | [Order {order_no}]</source>
        <translation>This ledger does not have the order | Nothing was given back. Refund it at the desk that sold it. | [Order {order_no}]</translation>
    </message>
    <message>
        <source>This mark is not known | Use 清真, 素食, 纯素, 含猪肉, 含牛肉, 含肉, 含海鲜, 辣, 含酒精. | [{text}]</source>
        <translation>This mark is not known | Use 清真, 素食, 纯素, 含猪肉, 含牛肉, 含肉, 含海鲜, 辣, 含酒精. | [{text}]</translation>
    </message>
    <message>
        <source>This meal is not known | Write 早餐, 午餐, 晚餐, 夜宵 or 全部, with 、 between several. | [{text}]</source>
        <translation>This meal is not known | Write 早餐, 午餐, 晚餐, 夜宵 or 全部, with 、 between several. | [{text}]</translation>
    </message>
    <message>
        <source>This moment is still to come | Name one up to now, or check this computer&apos;s clock. | [{as_of}]</source>
        <translation>This moment is still to come | Name one up to now, or check this computer&apos;s clock. | [{as_of}]</translation>
    </message>
    <message>
        <source>This month is stated already and is never stated again | What changed since stands in the next statement as an adjustment. | [{month}][, stated on {stated_on}]</source>
        <translation>This month is stated already and is never stated again | What changed since stands in the next statement as an adjustment. | [{month}][, stated on {stated_on}]</translation>
    </message>
    <message>
        <source>This month was stated as of another moment | What changed since comes as adjustments with a later month. | {month}, as of {as_of}</source>
        <translation>This month was stated as of another moment | What changed since comes as adjustments with a later month. | {month}, as of {as_of}</translation>
    </message>
    <message>
        <source>This needs a package that is not installed | Install canteen-desk[fleet], or use CSV and the engine sqlite. | [{package}]</source>
        <translation>This needs a package that is not installed | Install canteen-desk[fleet], or use CSV and the engine sqlite. | [{package}]</translation>
    </message>
    <message>
        <source>This needs somebody who may do it | Ask a supervisor to enter their PIN.</source>
        <translation>This needs somebody who may do it | Ask a supervisor to enter their PIN.</translation>
    </message>
    <message>
        <source>This payment code was used a moment ago | It is not charged twice. If that payment failed, have a new code shown.</source>
        <translation>This payment code was used a moment ago | It is not charged twice. If that payment failed, have a new code shown.</translation>
    </message>
    <message>
        <source>This payment or refund stands in the bill already | Fetch the bill again; if it stays, ask the platform. | [Line {first_line}]</source>
        <translation>This payment or refund stands in the bill already | Fetch the bill again; if it stays, ask the platform. | [Line {first_line}]</translation>
    </message>
    <message>
        <source>This person does not take part in this meal | Ask the canteen office; a supervisor may let it through.</source>
        <translation>This person does not take part in this meal | Ask the canteen office; a supervisor may let it through.</translation>
    </message>
    <message>
        <source>This person is not among the users | Look at the list again.</source>
        <translation>This person is not among the users | Look at the list again.</translation>
    </message>
    <message>
        <source>This person is not known any more | Look them up again.</source>
        <translation>This person is not known any more | Look them up again.</translation>
    </message>
    <message>
        <source>This person is not known here (any more) | Look the person up again; who was erased cannot come back.</source>
        <translation>This person is not known here (any more) | Look the person up again; who was erased cannot come back.</translation>
    </message>
    <message>
        <source>This person is suspended | Ask the canteen office before serving.</source>
        <translation>This person is suspended | Ask the canteen office before serving.</translation>
    </message>
    <message>
        <source>This program runs from its source and is not updated from sticks | Update the checkout, or install the package.</source>
        <translation>This program runs from its source and is not updated from sticks | Update the checkout, or install the package.</translation>
    </message>
    <message>
        <source>This row has another number of cells than the header | Fetch the bill again, and do not change it. | [{count} cells][, {expected} expected]</source>
        <translation>This row has another number of cells than the header | Fetch the bill again, and do not change it. | [{count} cells][, {expected} expected]</translation>
    </message>
    <message>
        <source>This row is of another day than the bill | Fetch the bill again; if it stays, allow more with --tolerance.</source>
        <translation>This row is of another day than the bill | Fetch the bill again; if it stays, allow more with --tolerance.</translation>
    </message>
    <message>
        <source>This sale does not wait to be charged | Give the money back as a refund instead.</source>
        <translation>This sale does not wait to be charged | Give the money back as a refund instead.</translation>
    </message>
    <message>
        <source>This sale has left for the provider already | It will be charged. Give the money back as a refund afterwards.</source>
        <translation>This sale has left for the provider already | It will be charged. Give the money back as a refund afterwards.</translation>
    </message>
    <message>
        <source>This sale was paid at another terminal | Nothing was given back. Connect that terminal, then refund again. | [Terminal {sn}]</source>
        <translation>This sale was paid at another terminal | Nothing was given back. Connect that terminal, then refund again. | [Terminal {sn}]</translation>
    </message>
    <message>
        <source>This sale was taken offline and is not charged yet | Nothing was given back. Refund it once it is charged. | [Order {order_no}]</source>
        <translation>This sale was taken offline and is not charged yet | Nothing was given back. Refund it once it is charged. | [Order {order_no}]</translation>
    </message>
    <message>
        <source>This serving costs nothing | Serve the meal; nothing is charged.</source>
        <translation>This serving costs nothing | Serve the meal; nothing is charged.</translation>
    </message>
    <message>
        <source>This serving is free | Serve the meal; nothing is charged.</source>
        <translation>This serving is free | Serve the meal; nothing is charged.</translation>
    </message>
    <message>
        <source>This statement of the provider was read before | Nothing changed. | [{path}]</source>
        <translation>This statement of the provider was read before | Nothing changed. | [{path}]</translation>
    </message>
    <message>
        <source>This step is done already, or no exchange was begun | Look at the Devices page where the exchange stands.</source>
        <translation>This step is done already, or no exchange was begun | Look at the Devices page where the exchange stands.</translation>
    </message>
    <message>
        <source>This support file was opened there before | Look into the folder, or choose another one. | [{path}]</source>
        <translation>This support file was opened there before | Look into the folder, or choose another one. | [{path}]</translation>
    </message>
    <message>
        <source>This takes two people | Another person has to enter their own PIN.</source>
        <translation>This takes two people | Another person has to enter their own PIN.</translation>
    </message>
    <message>
        <source>This terminal cannot refund | Nothing was given back. Give it back on the payment provider&apos;s own page, and tell the installer.</source>
        <translation>This terminal cannot refund | Nothing was given back. Give it back on the payment provider&apos;s own page, and tell the installer.</translation>
    </message>
    <message>
        <source>This terminal cannot verify without money | Ask its maker for a newer firmware.</source>
        <translation>This terminal cannot verify without money | Ask its maker for a newer firmware.</translation>
    </message>
    <message>
        <source>This terminal is about to leave and is being emptied | Capture faces once the new terminal is there.</source>
        <translation>This terminal is about to leave and is being emptied | Capture faces once the new terminal is there.</translation>
    </message>
    <message>
        <source>This terminal is not in the programme of the policy | Nothing was paired. Connect an invited terminal, or answer the questions without --yes to pair it all the same. | [{what}]</source>
        <translation>This terminal is not in the programme of the policy | Nothing was paired. Connect an invited terminal, or answer the questions without --yes to pair it all the same. | [{what}]</translation>
    </message>
    <message>
        <source>This terminal is not in the programme | Sales go on; ask the installer about the device list. | [Terminal {device_sn}]</source>
        <translation>This terminal is not in the programme | Sales go on; ask the installer about the device list. | [Terminal {device_sn}]</translation>
    </message>
    <message>
        <source>This terminal is not paired with this desk | Look at canteen-desk devices list for the serial number. | [{sn}]</source>
        <translation>This terminal is not paired with this desk | Look at canteen-desk devices list for the serial number. | [{sn}]</translation>
    </message>
    <message>
        <source>This terminal reads payment codes itself | Hold the code in front of the terminal.</source>
        <translation>This terminal reads payment codes itself | Hold the code in front of the terminal.</translation>
    </message>
    <message>
        <source>This terminal was not paired with this desk | Pair it on the Devices page, or with canteen-desk devices pair. | [Terminal {sn}]</source>
        <translation>This terminal was not paired with this desk | Pair it on the Devices page, or with canteen-desk devices pair. | [Terminal {sn}]</translation>
    </message>
    <message>
        <source>This terminal&apos;s certificate is not of an authority that this desk trusts | Do not use it. Ask its maker for the programme authority, or connect the invited terminal.</source>
        <translation>This terminal&apos;s certificate is not of an authority that this desk trusts | Do not use it. Ask its maker for the programme authority, or connect the invited terminal.</translation>
    </message>
    <message>
        <source>This till&apos;s name belongs to another customer | Give the new till a name of its own. | {till}, {customer}</source>
        <translation>This till&apos;s name belongs to another customer | Give the new till a name of its own. | {till}, {customer}</translation>
    </message>
    <message>
        <source>This user may not open a camera | As an administrator: usermod -aG[ {group}] USER, then sign in again. | [{name}][, group {group}]</source>
        <translation>This user may not open a camera | As an administrator: usermod -aG[ {group}] USER, then sign in again. | [{name}][, group {group}]</translation>
    </message>
    <message>
        <source>This user may not open the terminal&apos;s port | As an administrator: usermod -aG[ {group}] USER, then sign in again. The package sets it by itself. | [{port}][, group {group}]</source>
        <translation>This user may not open the terminal&apos;s port | As an administrator: usermod -aG[ {group}] USER, then sign in again. The package sets it by itself. | [{port}][, group {group}]</translation>
    </message>
    <message>
        <source>This user may not open the terminal&apos;s port | Ask the installer for access to the port. | [{port}][{url}][{detail}]</source>
        <translation>This user may not open the terminal&apos;s port | Ask the installer for access to the port. | [{port}][{url}][{detail}]</translation>
    </message>
    <message>
        <source>This user may not use the receipt printer | The installer has to give access to the device. | [{address}]</source>
        <translation>This user may not use the receipt printer | The installer has to give access to the device. | [{address}]</translation>
    </message>
    <message>
        <source>This value stands twice in the file | Each person needs a value of their own. | [first in line {first_line}]</source>
        <translation>This value stands twice in the file | Each person needs a value of their own. | [first in line {first_line}]</translation>
    </message>
    <message>
        <source>This version runs already | There is nothing to do. | [{version}]</source>
        <translation>This version runs already | There is nothing to do. | [{version}]</translation>
    </message>
    <message>
        <source>Today is outside the policy&apos;s time | Sales go on; nothing accrues today. | [{detail}]</source>
        <translation>Today is outside the policy&apos;s time | Sales go on; nothing accrues today. | [{detail}]</translation>
    </message>
    <message>
        <source>Too many wrong tries | Wait, or have a supervisor end it in the settings. | [{minutes} min left]</source>
        <translation>Too many wrong tries | Wait, or have a supervisor end it in the settings. | [{minutes} min left]</translation>
    </message>
    <message>
        <source>Too much of one dish, or too many dishes in one sale | Make two sales of it. | [At most {most}]</source>
        <translation>Too much of one dish, or too many dishes in one sale | Make two sales of it. | [At most {most}]</translation>
    </message>
    <message>
        <source>Too much of this person&apos;s meals waits to be charged | Take it by face or payment code; the office can ask the guardian. | [{waiting} wait][, limit {limit}]</source>
        <translation>Too much of this person&apos;s meals waits to be charged | Take it by face or payment code; the office can ask the guardian. | [{waiting} wait][, limit {limit}]</translation>
    </message>
    <message>
        <source>Two dishes that are sold have the same name | Name them apart, or switch one off. | [{dish}]</source>
        <translation>Two dishes that are sold have the same name | Name them apart, or switch one off. | [{dish}]</translation>
    </message>
    <message>
        <source>Two files of one name were given | Rename one: they lie side by side in the file. | [{name}]</source>
        <translation>Two files of one name were given | Rename one: they lie side by side in the file. | [{name}]</translation>
    </message>
    <message>
        <source>Two meals have the same code | Give each its own.</source>
        <translation>Two meals have the same code | Give each its own.</translation>
    </message>
    <message>
        <source>Two meals overlap | Correct their hours. | [{meal}, {other}]</source>
        <translation>Two meals overlap | Correct their hours. | [{meal}, {other}]</translation>
    </message>
    <message>
        <source>Two policies are in force for the same terminal on the same days | Ask which of the two is right, and take the other out of the folder of policies. | [{policy_id}][ and {other_id}][, terminals {device_sns}][, {first} to {last}]</source>
        <translation>Two policies are in force for the same terminal on the same days | Ask which of the two is right, and take the other out of the folder of policies. | [{policy_id}][ and {other_id}][, terminals {device_sns}][, {first} to {last}]</translation>
    </message>
    <message>
        <source>Valid, only {days} days left | Ask the maker for a new one before {until}; after it nothing can be sold.</source>
        <translation>Valid, only {days} days left | Ask the maker for a new one before {until}; after it nothing can be sold.</translation>
    </message>
    <message>
        <source>Valid, {days} days left | Until {until}, issued by {issuer}.</source>
        <translation>Valid, {days} days left | Until {until}, issued by {issuer}.</translation>
    </message>
    <message>
        <source>What is written about bundles does not follow from the ledger | Do not export. Have the file looked at with canteen-desk doctor. | [Bundle {sequence}]</source>
        <translation>What is written about bundles does not follow from the ledger | Do not export. Have the file looked at with canteen-desk doctor. | [Bundle {sequence}]</translation>
    </message>
    <message>
        <source>What the desk says of its own health cannot be read | Bring the provider&apos;s program up to date; if it is, look at the desk on site.</source>
        <translation>What the desk says of its own health cannot be read | Bring the provider&apos;s program up to date; if it is, look at the desk on site.</translation>
    </message>
    <message>
        <source>What the desk says of its own health cannot be read | Its sales were taken all the same. Bring the provider&apos;s program up to date, or look at the desk. | [{field}]</source>
        <translation>What the desk says of its own health cannot be read | Its sales were taken all the same. Bring the provider&apos;s program up to date, or look at the desk. | [{field}]</translation>
    </message>
    <message>
        <source>What was read back is not what was written: this stick or server loses bytes | Do not use it any more. Take another one, then export again. | [{name}][ · {place}]</source>
        <translation>What was read back is not what was written: this stick or server loses bytes | Do not use it any more. Take another one, then export again. | [{name}][ · {place}]</translation>
    </message>
    <message>
        <source>What was scanned is neither a payment code nor a card | Show the payment code again, or use the face.</source>
        <translation>What was scanned is neither a payment code nor a card | Show the payment code again, or use the face.</translation>
    </message>
    <message>
        <source>Who closes is missing | Write a name: it goes into the ledger.</source>
        <translation>Who closes is missing | Write a name: it goes into the ledger.</translation>
    </message>
    <message>
        <source>Who has left needs no consent | Take the person back first.</source>
        <translation>Who has left needs no consent | Take the person back first.</translation>
    </message>
    <message>
        <source>Who is signed in does not sell | Sign in as a cashier to sell. | [{name}]</source>
        <translation>Who is signed in does not sell | Sign in as a cashier to sell. | [{name}]</translation>
    </message>
    <message>
        <source>Whose till this is was not said | Name the customer with --customer. | {till}</source>
        <translation>Whose till this is was not said | Name the customer with --customer. | {till}</translation>
    </message>
    <message>
        <source>{drift} s apart | It is set by itself at every connection.</source>
        <translation>{drift} s apart | It is set by itself at every connection.</translation>
    </message>
    <message>
        <source>{drift} s apart | Look which clock is right, then set it in the next step.</source>
        <translation>{drift} s apart | Look which clock is right, then set it in the next step.</translation>
    </message>
    <message>
        <source>{manufacturer} is not invited | Nothing accrues with it. Ask the provider, or use an invited make. | [Invited: {wanted}]</source>
        <translation>{manufacturer} is not invited | Nothing accrues with it. Ask the provider, or use an invited make. | [Invited: {wanted}]</translation>
    </message>
    <message>
        <source>{manufacturer}, model {model} | On the list of policy {policy_id}.</source>
        <translation>{manufacturer}, model {model} | On the list of policy {policy_id}.</translation>
    </message>
    <message>
        <source>{value} | There is no policy to compare with; import it to see the subsidy.</source>
        <translation>{value} | There is no policy to compare with; import it to see the subsidy.</translation>
    </message>
    <message>
        <source>{vendor} {model} | A camera of this make is also at this computer&apos;s USB: {usb}.</source>
        <translation>{vendor} {model} | A camera of this make is also at this computer&apos;s USB: {usb}.</translation>
    </message>
    <message>
        <source>{vendor} {model} | The terminal says so; it is not at this computer&apos;s USB.</source>
        <translation>{vendor} {model} | The terminal says so; it is not at this computer&apos;s USB.</translation>
    </message>
    <message>
        <source>{vendor} {model} | The terminal says so; this system has no USB listing to compare with.</source>
        <translation>{vendor} {model} | The terminal says so; this system has no USB listing to compare with.</translation>
    </message>
</context>
<context>
    <name>receipt</name>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Charged later</source>
        <translation>Charged later</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Diner</source>
        <translation>Diner</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Face</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Given back</translation>
    </message>
    <message>
        <source>If every character can be read and the amount stands at the right edge, the printer is set up.</source>
        <translation>If every character can be read and the amount stands at the right edge, the printer is set up.</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>In doubt</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>Meal</translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation>Not charged</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Paid by</translation>
    </message>
    <message>
        <source>Payment code</source>
        <translation>Payment code</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Recognised here</source>
        <translation>Recognised here</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>Refund no.</source>
        <translation>Refund no.</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Test receipt</source>
        <translation>Test receipt</translation>
    </message>
    <message>
        <source>The network was down: the amount is charged later by itself.</source>
        <translation>The network was down: the amount is charged later by itself.</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Trade no.</source>
        <translation>Trade no.</translation>
    </message>
    <message>
        <source>[Reprint]</source>
        <translation>[Reprint]</translation>
    </message>
    <message>
        <source>{meal}, serving {n}</source>
        <translation>{meal}, serving {n}</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{name} (staff)</source>
        <translation>{name} (staff)</translation>
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
    <name>refund</name>
    <message>
        <source>Amount, yuan</source>
        <translation>Amount, yuan</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Ask now</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>At most {amount}</source>
        <translation>At most {amount}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Choose a reason.</translation>
    </message>
    <message>
        <source>Enter who decides this refund.</source>
        <translation>Enter who decides this refund.</translation>
    </message>
    <message>
        <source>It goes back to the account that paid.</source>
        <translation>It goes back to the account that paid.</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>Not served</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>Not wanted</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <extracomment>Seconds before MOMENT, the sample person, state, way, what went back of it in fen.</extracomment>
        <translation>Paid twice</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Press again: {amount}</source>
        <translation>Press again: {amount}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>Refund in doubt: do not refund again</source>
        <translation>Refund in doubt: do not refund again</translation>
    </message>
    <message>
        <source>Refund under way</source>
        <translation>Refund under way</translation>
    </message>
    <message>
        <source>Refund {amount}</source>
        <translation>Refund {amount}</translation>
    </message>
    <message>
        <source>Supervisor&apos;s name</source>
        <translation>Supervisor&apos;s name</translation>
    </message>
    <message>
        <source>The answer got lost. The desk asks for this refund by itself until it is known.</source>
        <translation>The answer got lost. The desk asks for this refund by itself until it is known.</translation>
    </message>
    <message>
        <source>The refund was declined</source>
        <translation>The refund was declined</translation>
    </message>
    <message>
        <source>The terminal is working on it.</source>
        <translation>The terminal is working on it.</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>Void the sale</source>
        <translation>Void the sale</translation>
    </message>
    <message>
        <source>Which reason</source>
        <translation>Which reason</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Whole</translation>
    </message>
    <message>
        <source>Whole {amount}</source>
        <translation>Whole {amount}</translation>
    </message>
    <message>
        <source>Whom was it meant for?</source>
        <translation>Whom was it meant for?</translation>
    </message>
    <message>
        <source>Write it for them</source>
        <translation>Write it for them</translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation>Write the reason in a few words.</translation>
    </message>
    <message>
        <source>Wrong amount</source>
        <translation>Wrong amount</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>Wrong person</translation>
    </message>
    <message>
        <source>{amount} is taken off this person and written for {name} {of}.</source>
        <translation>{amount} is taken off this person and written for {name} {of}.</translation>
    </message>
    <message>
        <source>{amount} refunded</source>
        <translation>{amount} refunded</translation>
    </message>
    <message>
        <source>{amount} waits to be charged. Once voided, it never is.</source>
        <translation>{amount} waits to be charged. Once voided, it never is.</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>; {count} refunds, {amount}</source>
        <translation>; {count} refunds, {amount}</translation>
    </message>
    <message>
        <source>A close stands in the month of its day; what is not closed yet on the day it was written.</source>
        <translation>A close stands in the month of its day; what is not closed yet on the day it was written.</translation>
    </message>
    <message>
        <source>A close takes everything since the last one; selling goes on.</source>
        <translation>A close takes everything since the last one; selling goes on.</translation>
    </message>
    <message>
        <source>All shifts</source>
        <translation>All shifts</translation>
    </message>
    <message>
        <source>An order is at the terminal just now</source>
        <translation>An order is at the terminal just now</translation>
    </message>
    <message>
        <source>An order waits at the terminal. Let it end, or take it back with Esc at the checkout.</source>
        <translation>An order waits at the terminal. Let it end, or take it back with Esc at the checkout.</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Backup opened and proved</source>
        <translation>Backup opened and proved</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>By cashier</source>
        <translation>By cashier</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>By class</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>By day</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>By hour</translation>
    </message>
    <message>
        <source>By meal</source>
        <translation>By meal</translation>
    </message>
    <message>
        <source>By shift</source>
        <translation>By shift</translation>
    </message>
    <message>
        <source>By way of paying</source>
        <translation>By way of paying</translation>
    </message>
    <message>
        <source>Campus card</source>
        <translation>Campus card</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cancelled; no file was written</source>
        <translation>Cancelled; no file was written</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Cashiers, and charged later</source>
        <translation>Cashiers, and charged later</translation>
    </message>
    <message>
        <source>Charge failed</source>
        <translation>Charge failed</translation>
    </message>
    <message>
        <source>Charged later</source>
        <translation>Charged later</translation>
    </message>
    <message>
        <source>Charged since</source>
        <translation>Charged since</translation>
    </message>
    <message>
        <source>Checks before the close</source>
        <translation>Checks before the close</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close for ever</source>
        <translation>Close for ever</translation>
    </message>
    <message>
        <source>Close {day} as Z {z}? It is closed once and for ever.</source>
        <translation>Close {day} as Z {z}? It is closed once and for ever.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Closed for ever. What comes later of these orders stands in the next close, marked as late.</source>
        <translation>Closed for ever. What comes later of these orders stands in the next close, marked as late.</translation>
    </message>
    <message>
        <source>Closed for ever. What comes later stands in the next close, marked.</source>
        <translation>Closed for ever. What comes later stands in the next close, marked.</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Closes</translation>
    </message>
    <message>
        <source>Closes: {count}</source>
        <translation>Closes: {count}</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>Comes</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Covers</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Daily</translation>
    </message>
    <message>
        <source>Daily report of {day}</source>
        <translation>Daily report of {day}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Every sale has a result</source>
        <translation>Every sale has a result</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Face</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>From and to</translation>
    </message>
    <message>
        <source>From entry</source>
        <translation>From entry</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Goes</translation>
    </message>
    <message>
        <source>Guards lifted</source>
        <translation>Guards lifted</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Head of the chain</source>
        <translation>Head of the chain</translation>
    </message>
    <message>
        <source>Head of the chain {head}</source>
        <translation>Head of the chain {head}</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>Identification {number}</source>
        <translation>Identification {number}</translation>
    </message>
    <message>
        <source>Identifications left without a result there: {count}. Nothing was charged for them.</source>
        <translation>Identifications left without a result there: {count}. Nothing was charged for them.</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>In doubt</translation>
    </message>
    <message>
        <source>In doubt, and corrections</source>
        <translation>In doubt, and corrections</translation>
    </message>
    <message>
        <source>In doubt, carried over</source>
        <translation>In doubt, carried over</translation>
    </message>
    <message>
        <source>In doubt, goes over to the next:</source>
        <translation>In doubt, goes over to the next:</translation>
    </message>
    <message>
        <source>In doubt, not counted</source>
        <translation>In doubt, not counted</translation>
    </message>
    <message>
        <source>In doubt, without a result: {count}</source>
        <translation>In doubt, without a result: {count}</translation>
    </message>
    <message>
        <source>In the net, yuan</source>
        <translation>In the net, yuan</translation>
    </message>
    <message>
        <source>It can be closed once this is settled; selling goes on meanwhile.</source>
        <translation>It can be closed once this is settled; selling goes on meanwhile.</translation>
    </message>
    <message>
        <source>Its figures stand in the ledger, entry {n}.</source>
        <translation>Its figures stand in the ledger, entry {n}.</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Late entries</source>
        <translation>Late entries</translation>
    </message>
    <message>
        <source>Late entries, of orders from before the last close</source>
        <translation>Late entries, of orders from before the last close</translation>
    </message>
    <message>
        <source>Ledger entries {first} to {last}</source>
        <translation>Ledger entries {first} to {last}</translation>
    </message>
    <message>
        <source>Left in doubt at a terminal that is gone</source>
        <translation>Left in doubt at a terminal that is gone</translation>
    </message>
    <message>
        <source>Left in doubt at a terminal that is gone: {count}. The close names them; the provider&apos;s receipt settles them.</source>
        <translation>Left in doubt at a terminal that is gone: {count}. The close names them; the provider&apos;s receipt settles them.</translation>
    </message>
    <message>
        <source>Looked up</source>
        <translation>Looked up</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>May be closed</source>
        <translation>May be closed</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>Meal</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>Net, yuan</source>
        <translation>Net, yuan</translation>
    </message>
    <message>
        <source>No day of this month was closed.</source>
        <translation>No day of this month was closed.</translation>
    </message>
    <message>
        <source>No day was closed.</source>
        <translation>No day was closed.</translation>
    </message>
    <message>
        <source>Nobody has the shift; the next who signs in to sell takes it.</source>
        <translation>Nobody has the shift; the next who signs in to sell takes it.</translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation>Nobody signed in</translation>
    </message>
    <message>
        <source>Not closed on this day</source>
        <translation>Not closed on this day</translation>
    </message>
    <message>
        <source>Not closed yet, and in these sums: {count} paid, net {net}.</source>
        <translation>Not closed yet, and in these sums: {count} paid, net {net}.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>Not recognised</translation>
    </message>
    <message>
        <source>Not to be closed yet</source>
        <translation>Not to be closed yet</translation>
    </message>
    <message>
        <source>Nothing to close</source>
        <translation>Nothing to close</translation>
    </message>
    <message>
        <source>Nothing was sold since the last close</source>
        <translation>Nothing was sold since the last close</translation>
    </message>
    <message>
        <source>Nothing was sold.</source>
        <translation>Nothing was sold.</translation>
    </message>
    <message>
        <source>Numbers gapless, chain whole</source>
        <translation>Numbers gapless, chain whole</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>Order numbers</source>
        <translation>Order numbers</translation>
    </message>
    <message>
        <source>Order {number}, {amount}</source>
        <translation>Order {number}, {amount}</translation>
    </message>
    <message>
        <source>Orders of this day stand in {numbers} too.</source>
        <translation>Orders of this day stand in {numbers} too.</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Paid, yuan</source>
        <translation>Paid, yuan</translation>
    </message>
    <message>
        <source>Payment code</source>
        <translation>Payment code</translation>
    </message>
    <message>
        <source>Print on the receipt printer (F10)</source>
        <translation>Print on the receipt printer (F10)</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Print the sheet</translation>
    </message>
    <message>
        <source>Reading the ledger</source>
        <translation>Reading the ledger</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Recognised here</source>
        <translation>Recognised here</translation>
    </message>
    <message>
        <source>Refund {amount} · order {number}</source>
        <translation>Refund {amount} · order {number}</translation>
    </message>
    <message>
        <source>Refund {number}, {amount}</source>
        <translation>Refund {number}, {amount}</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>Refunded {amount} · order {number}</source>
        <translation>Refunded {amount} · order {number}</translation>
    </message>
    <message>
        <source>Refunded, yuan</source>
        <translation>Refunded, yuan</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Refunds</translation>
    </message>
    <message>
        <source>Refunds left in doubt there: {count}. Ask the provider whether the money was given back; the desk will not try again.</source>
        <translation>Refunds left in doubt there: {count}. Ask the provider whether the money was given back; the desk will not try again.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Report of {month}</source>
        <translation>Report of {month}</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Sheet as PDF</source>
        <translation>Sheet as PDF</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Shift of</source>
        <translation>Shift of</translation>
    </message>
    <message>
        <source>Shift of {name}</source>
        <translation>Shift of {name}</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Shifts</translation>
    </message>
    <message>
        <source>Shifts begin when users are registered in the settings.</source>
        <translation>Shifts begin when users are registered in the settings.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Taken, to be charged</source>
        <translation>Taken, to be charged</translation>
    </message>
    <message>
        <source>The XLSX is being written</source>
        <translation>The XLSX is being written</translation>
    </message>
    <message>
        <source>The books</source>
        <translation>The books</translation>
    </message>
    <message>
        <source>The chain is being proved</source>
        <translation>The chain is being proved</translation>
    </message>
    <message>
        <source>The chain is broken at entry {n}</source>
        <translation>The chain is broken at entry {n}</translation>
    </message>
    <message>
        <source>The day is closed: Z {z} stands in the ledger</source>
        <translation>The day is closed: Z {z} stands in the ledger</translation>
    </message>
    <message>
        <source>The figures go into the ledger; what is in doubt goes over by name.</source>
        <translation>The figures go into the ledger; what is in doubt goes over by name.</translation>
    </message>
    <message>
        <source>The ledger was restored from a backup within it: a Z of this number may have been printed before.</source>
        <translation>The ledger was restored from a backup within it: a Z of this number may have been printed before.</translation>
    </message>
    <message>
        <source>The ledger&apos;s entry that ended the shift holds these figures.</source>
        <translation>The ledger&apos;s entry that ended the shift holds these figures.</translation>
    </message>
    <message>
        <source>The next close takes it</source>
        <translation>The next close takes it</translation>
    </message>
    <message>
        <source>The shift is handed over</source>
        <translation>The shift is handed over</translation>
    </message>
    <message>
        <source>The terminal&apos;s books equal ours</source>
        <translation>The terminal&apos;s books equal ours</translation>
    </message>
    <message>
        <source>There is nobody else who sells.</source>
        <translation>There is nobody else who sells.</translation>
    </message>
    <message>
        <source>This day was not closed. What stands here is the part of the open report that was written on it.</source>
        <translation>This day was not closed. What stands here is the part of the open report that was written on it.</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>To be charged</source>
        <translation>To be charged</translation>
    </message>
    <message>
        <source>To be charged, not in the net</source>
        <translation>To be charged, not in the net</translation>
    </message>
    <message>
        <source>To be charged, yuan</source>
        <translation>To be charged, yuan</translation>
    </message>
    <message>
        <source>To entry</source>
        <translation>To entry</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totals</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>Verifications without a result: {count}. See the Identify page.</source>
        <translation>Verifications without a result: {count}. See the Identify page.</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>Voided {amount} · order {number}</source>
        <translation>Voided {amount} · order {number}</translation>
    </message>
    <message>
        <source>Waiting for the terminal</source>
        <translation>Waiting for the terminal</translation>
    </message>
    <message>
        <source>Waits at the end</source>
        <translation>Waits at the end</translation>
    </message>
    <message>
        <source>Waits no more: charged</source>
        <translation>Waits no more: charged</translation>
    </message>
    <message>
        <source>Waits to be charged at the end</source>
        <translation>Waits to be charged at the end</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>What comes later stands in the next close. F9 closes, Esc does not.</source>
        <translation>What comes later stands in the next close. F9 closes, Esc does not.</translation>
    </message>
    <message>
        <source>Which report</source>
        <translation>Which report</translation>
    </message>
    <message>
        <source>Who closes</source>
        <translation>Who closes</translation>
    </message>
    <message>
        <source>Who takes the shift over?</source>
        <translation>Who takes the shift over?</translation>
    </message>
    <message>
        <source>Whose, from and to</source>
        <translation>Whose, from and to</translation>
    </message>
    <message>
        <source>Without a result besides: {count}.</source>
        <translation>Without a result besides: {count}.</translation>
    </message>
    <message>
        <source>Write who closes: it goes into the ledger.</source>
        <translation>Write who closes: it goes into the ledger.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>X, goes on</source>
        <translation>X, goes on</translation>
    </message>
    <message>
        <source>X, not closed</source>
        <translation>X, not closed</translation>
    </message>
    <message>
        <source>X: the same figures without closing. They grow until the day is closed.</source>
        <translation>X: the same figures without closing. They grow until the day is closed.</translation>
    </message>
    <message>
        <source>X: the shift goes on, and its figures with it.</source>
        <translation>X: the shift goes on, and its figures with it.</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>Yuan</translation>
    </message>
    <message>
        <source>Z {z}</source>
        <translation>Z {z}</translation>
    </message>
    <message>
        <source>all</source>
        <translation>all</translation>
    </message>
    <message>
        <source>allergy</source>
        <translation>allergy</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>before refunds</source>
        <translation>before refunds</translation>
    </message>
    <message>
        <source>broken at entry {n}</source>
        <translation>broken at entry {n}</translation>
    </message>
    <message>
        <source>daily limit</source>
        <translation>daily limit</translation>
    </message>
    <message>
        <source>diet</source>
        <translation>diet</translation>
    </message>
    <message>
        <source>from {began}</source>
        <translation>from {began}</translation>
    </message>
    <message>
        <source>handed over to {name}</source>
        <translation>handed over to {name}</translation>
    </message>
    <message>
        <source>last closed {at}</source>
        <translation>last closed {at}</translation>
    </message>
    <message>
        <source>late</source>
        <translation>late</translation>
    </message>
    <message>
        <source>net</source>
        <translation>net</translation>
    </message>
    <message>
        <source>no entry yet</source>
        <translation>no entry yet</translation>
    </message>
    <message>
        <source>no terminal is paired</source>
        <translation>no terminal is paired</translation>
    </message>
    <message>
        <source>nobody has signed in yet</source>
        <translation>nobody has signed in yet</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>not in the net</source>
        <translation>not in the net</translation>
    </message>
    <message>
        <source>not this meal</source>
        <translation>not this meal</translation>
    </message>
    <message>
        <source>press one to open it</source>
        <translation>press one to open it</translation>
    </message>
    <message>
        <source>read to the end</source>
        <translation>read to the end</translation>
    </message>
    <message>
        <source>second serving</source>
        <translation>second serving</translation>
    </message>
    <message>
        <source>second serving, another desk</source>
        <translation>second serving, another desk</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>signed out</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspended</translation>
    </message>
    <message>
        <source>waits for the terminal</source>
        <translation>waits for the terminal</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>{amount} · order {number}</source>
        <translation>{amount} · order {number}</translation>
    </message>
    <message>
        <source>{began} – goes on</source>
        <translation>{began} – goes on</translation>
    </message>
    <message>
        <source>{count} at a terminal that is gone</source>
        <translation>{count} at a terminal that is gone</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>{count} missing</translation>
    </message>
    <message>
        <source>{count} more corrections, in the XLSX</source>
        <translation>{count} more corrections, in the XLSX</translation>
    </message>
    <message>
        <source>{count} more late entries, in the XLSX</source>
        <translation>{count} more late entries, in the XLSX</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} numbers</translation>
    </message>
    <message>
        <source>{count} of it not ours</source>
        <translation>{count} of it not ours</translation>
    </message>
    <message>
        <source>{count} paid, net {net}</source>
        <translation>{count} paid, net {net}</translation>
    </message>
    <message>
        <source>{count} paid, {amount}</source>
        <translation>{count} paid, {amount}</translation>
    </message>
    <message>
        <source>{count} sales, net {net}. The figures go into the ledger.</source>
        <translation>{count} sales, net {net}. The figures go into the ledger.</translation>
    </message>
    <message>
        <source>{count} without one</source>
        <translation>{count} without one</translation>
    </message>
    <message>
        <source>{count} ×</source>
        <translation>{count} ×</translation>
    </message>
    <message>
        <source>{first} to {last}, {count} numbers, {missing} missing</source>
        <translation>{first} to {last}, {count} numbers, {missing} missing</translation>
    </message>
    <message>
        <source>{name} has the shift and hands it over; who signs in to sell takes it over as well.</source>
        <translation>{name} has the shift and hands it over; who signs in to sell takes it over as well.</translation>
    </message>
    <message>
        <source>{numbers} of this day is closed; this is what came after it.</source>
        <translation>{numbers} of this day is closed; this is what came after it.</translation>
    </message>
    <message>
        <source>{what} {amount} · order {number} of {day}</source>
        <translation>{what} {amount} · order {number} of {day}</translation>
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
        <source>{meal}: this serving is free.</source>
        <translation>{meal}: this serving is free.</translation>
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
    <name>settings</name>
    <message>
        <source>58 mm</source>
        <translation>58 mm</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 mm</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>A CSV or XLSX file</source>
        <translation>A CSV or XLSX file</translation>
    </message>
    <message>
        <source>A day at most</source>
        <translation>A day at most</translation>
    </message>
    <message>
        <source>A file that receipts are added to, or a device such as /dev/usb/lp0</source>
        <translation>A file that receipts are added to, or a device such as /dev/usb/lp0</translation>
    </message>
    <message>
        <source>A folder instead of a stick</source>
        <translation>A folder instead of a stick</translation>
    </message>
    <message>
        <source>A further serving</source>
        <translation>A further serving</translation>
    </message>
    <message>
        <source>A refund or void of more takes a second person</source>
        <translation>A refund or void of more takes a second person</translation>
    </message>
    <message>
        <source>Above it nothing is sent to the terminal</source>
        <translation>Above it nothing is sent to the terminal</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>All payments that wait to be charged</source>
        <translation>All payments that wait to be charged</translation>
    </message>
    <message>
        <source>All {total} hold</source>
        <translation>All {total} hold</translation>
    </message>
    <message>
        <source>Amount, masked name and result for whoever pays; nothing of anybody else</source>
        <translation>Amount, masked name and result for whoever pays; nothing of anybody else</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>As the computer</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>At once</translation>
    </message>
    <message>
        <source>At the till, Ctrl+M is silence until it is pressed again</source>
        <translation>At the till, Ctrl+M is silence until it is pressed again</translation>
    </message>
    <message>
        <source>Back to the version before</source>
        <translation>Back to the version before</translation>
    </message>
    <message>
        <source>Back to version {version}</source>
        <translation>Back to version {version}</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>Backup and restore</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cancelled after {n} checks</source>
        <translation>Cancelled after {n} checks</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written</source>
        <translation>Cancelled; nothing was written</translation>
    </message>
    <message>
        <source>Cash drawer</source>
        <translation>Cash drawer</translation>
    </message>
    <message>
        <source>Changed: {names}</source>
        <translation>Changed: {names}</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>Checking the signature</source>
        <translation>Checking the signature</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Close and change now</source>
        <translation>Close and change now</translation>
    </message>
    <message>
        <source>Close the desk. On the command line of this computer or another: canteen-desk restore FILE --home FOLDER</source>
        <translation>Close the desk. On the command line of this computer or another: canteen-desk restore FILE --home FOLDER</translation>
    </message>
    <message>
        <source>Code read</source>
        <translation>Code read</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Columns 菜名 and 价格; also 类别, 教工价, 配料, 过敏原, 忌口标记, 餐次, 星期 or 日期, 生效日期</source>
        <translation>Columns 菜名 and 价格; also 类别, 教工价, 配料, 过敏原, 忌口标记, 餐次, 星期 or 日期, 生效日期</translation>
    </message>
    <message>
        <source>Connect a second screen, or switch on the window.</source>
        <translation>Connect a second screen, or switch on the window.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Copying from the stick (MB)</source>
        <translation>Copying from the stick (MB)</translation>
    </message>
    <message>
        <source>Customer display</source>
        <translation>Customer display</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Day of the week</translation>
    </message>
    <message>
        <source>Day, as 2026-09-01</source>
        <translation>Day, as 2026-09-01</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Dishes</source>
        <translation>Dishes</translation>
    </message>
    <message>
        <source>Dishes of the meal</source>
        <translation>Dishes of the meal</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Do not change</source>
        <translation>Do not change</translation>
    </message>
    <message>
        <source>Empty: as pupils</source>
        <translation>Empty: as pupils</translation>
    </message>
    <message>
        <source>Empty: backups in the user&apos;s documents</source>
        <translation>Empty: backups in the user&apos;s documents</translation>
    </message>
    <message>
        <source>Every change is recorded</source>
        <translation>Every change is recorded</translation>
    </message>
    <message>
        <source>Every printed sale opens it</source>
        <translation>Every printed sale opens it</translation>
    </message>
    <message>
        <source>Every sale</source>
        <translation>Every sale</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>For whoever has no limit of their own; empty for none</source>
        <translation>For whoever has no limit of their own; empty for none</translation>
    </message>
    <message>
        <source>Found: {names}</source>
        <translation>Found: {names}</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>From a day</source>
        <translation>From a day</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>From a file</translation>
    </message>
    <message>
        <source>From tomorrow</source>
        <translation>From tomorrow</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>Host or host:port, such as 192.168.1.50</source>
        <translation>Host or host:port, such as 192.168.1.50</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Hours since the network went</source>
        <translation>Hours since the network went</translation>
    </message>
    <message>
        <source>If it stayed closed, look at the cable between drawer and printer.</source>
        <translation>If it stayed closed, look at the cable between drawer and printer.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>In a window</source>
        <translation>In a window</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>In doubt</translation>
    </message>
    <message>
        <source>It is shown for some seconds</source>
        <translation>It is shown for some seconds</translation>
    </message>
    <message>
        <source>It runs from its source: updates are for installed programs.</source>
        <translation>It runs from its source: updates are for installed programs.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Language and looks</translation>
    </message>
    <message>
        <source>Leave it empty to look at sticks alone.</source>
        <translation>Leave it empty to look at sticks alone.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Look at it</translation>
    </message>
    <message>
        <source>Look at it: every character readable, the amount at the right edge.</source>
        <translation>Look at it: every character readable, the amount at the right edge.</translation>
    </message>
    <message>
        <source>Looks at all the desk rests on: its ledger, this computer, what is connected.</source>
        <translation>Looks at all the desk rests on: its ledger, this computer, what is connected.</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Make a backup</translation>
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
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>New prices hold</source>
        <translation>New prices hold</translation>
    </message>
    <message>
        <source>New: {names}</source>
        <translation>New: {names}</translation>
    </message>
    <message>
        <source>Next meal</source>
        <translation>Next meal</translation>
    </message>
    <message>
        <source>No backup was made</source>
        <translation>No backup was made</translation>
    </message>
    <message>
        <source>No dish yet. Import a file: 菜名, 价格, and what else is known.</source>
        <translation>No dish yet. Import a file: 菜名, 价格, and what else is known.</translation>
    </message>
    <message>
        <source>No port was found</source>
        <translation>No port was found</translation>
    </message>
    <message>
        <source>No second screen is connected</source>
        <translation>No second screen is connected</translation>
    </message>
    <message>
        <source>No support file was made</source>
        <translation>No support file was made</translation>
    </message>
    <message>
        <source>No update is here</source>
        <translation>No update is here</translation>
    </message>
    <message>
        <source>None was made yet</source>
        <translation>None was made yet</translation>
    </message>
    <message>
        <source>Not saved: something is wrong</source>
        <translation>Not saved: something is wrong</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Nothing was imported</translation>
    </message>
    <message>
        <source>Offline, how long</source>
        <translation>Offline, how long</translation>
    </message>
    <message>
        <source>Offline, how many</source>
        <translation>Offline, how many</translation>
    </message>
    <message>
        <source>Offline, one sale</source>
        <translation>Offline, one sale</translation>
    </message>
    <message>
        <source>Offline, together</source>
        <translation>Offline, together</translation>
    </message>
    <message>
        <source>On request</source>
        <translation>On request</translation>
    </message>
    <message>
        <source>One sale at most</source>
        <translation>One sale at most</translation>
    </message>
    <message>
        <source>Only with the guardian&apos;s separate consent</source>
        <translation>Only with the guardian&apos;s separate consent</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Open the drawer</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Payments that wait to be charged</source>
        <translation>Payments that wait to be charged</translation>
    </message>
    <message>
        <source>Plug in the stick that the provider sent. It is looked for by itself.</source>
        <translation>Plug in the stick that the provider sent. It is looked for by itself.</translation>
    </message>
    <message>
        <source>Press again: the desk closes and opens again</source>
        <translation>Press again: the desk closes and opens again</translation>
    </message>
    <message>
        <source>Print a receipt</source>
        <translation>Print a receipt</translation>
    </message>
    <message>
        <source>Print a test receipt</source>
        <translation>Print a test receipt</translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation>Print this page</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Pupils&apos; price</source>
        <translation>Pupils&apos; price</translation>
    </message>
    <message>
        <source>Quick amount {n}</source>
        <translation>Quick amount {n}</translation>
    </message>
    <message>
        <source>Quick amounts</source>
        <translation>Quick amounts</translation>
    </message>
    <message>
        <source>Ready again</source>
        <translation>Ready again</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Receipt printer</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>Recognition by this computer</source>
        <translation>Recognition by this computer</translation>
    </message>
    <message>
        <source>Recognition here</source>
        <translation>Recognition here</translation>
    </message>
    <message>
        <source>Recovery code, shown this once. Write it down: {code}</source>
        <translation>Recovery code, shown this once. Write it down: {code}</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Row {line}, {column}</source>
        <translation>Row {line}, {column}</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save, then close and open the desk.</source>
        <translation>Save, then close and open the desk.</translation>
    </message>
    <message>
        <source>Saved; in force from now on.</source>
        <translation>Saved; in force from now on.</translation>
    </message>
    <message>
        <source>Say amounts</source>
        <translation>Say amounts</translation>
    </message>
    <message>
        <source>Say ¥12.50</source>
        <translation>Say ¥12.50</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>Self-check</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>Selling</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Serial port</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>Servings</source>
        <translation>Servings</translation>
    </message>
    <message>
        <source>Servings: 0 is any number</source>
        <translation>Servings: 0 is any number</translation>
    </message>
    <message>
        <source>Settings of {till}</source>
        <translation>Settings of {till}</translation>
    </message>
    <message>
        <source>Show where it is</source>
        <translation>Show where it is</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sounds</translation>
    </message>
    <message>
        <source>Sounds at the till</source>
        <translation>Sounds at the till</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>Staff price</source>
        <translation>Staff price</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Such sales count for no incentive and are charged later, within the limits. Each diner confirms on the screen. Templates stay here, encrypted.</source>
        <translation>Such sales count for no incentive and are charged later, within the limits. Each diner confirms on the screen. Templates stay here, encrypted.</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>Support file for the provider</source>
        <translation>Support file for the provider</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Take it</translation>
    </message>
    <message>
        <source>Taken at the next start</source>
        <translation>Taken at the next start</translation>
    </message>
    <message>
        <source>Text and everything with it</source>
        <translation>Text and everything with it</translation>
    </message>
    <message>
        <source>The backup is being written and proved</source>
        <translation>The backup is being written and proved</translation>
    </message>
    <message>
        <source>The backup is made</source>
        <translation>The backup is made</translation>
    </message>
    <message>
        <source>The checks could not be run</source>
        <translation>The checks could not be run</translation>
    </message>
    <message>
        <source>The desk closes, keeps a copy of its data, tries the new version and opens again in about a minute. If it fails, this version comes back by itself.</source>
        <translation>The desk closes, keeps a copy of its data, tries the new version and opens again in about a minute. If it fails, this version comes back by itself.</translation>
    </message>
    <message>
        <source>The drawer was told to open</source>
        <translation>The drawer was told to open</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>The file cannot be read</translation>
    </message>
    <message>
        <source>The first that is not the cashier&apos;s</source>
        <translation>The first that is not the cashier&apos;s</translation>
    </message>
    <message>
        <source>The last backup</source>
        <translation>The last backup</translation>
    </message>
    <message>
        <source>The menu is taken over</source>
        <translation>The menu is taken over</translation>
    </message>
    <message>
        <source>The recovery code was shown with the first backup. Without it a backup cannot be opened: keep it on paper, away from this computer.</source>
        <translation>The recovery code was shown with the first backup. Without it a backup cannot be opened: keep it on paper, away from this computer.</translation>
    </message>
    <message>
        <source>The restored desk says what is missing, and takes it from the terminal&apos;s journal.</source>
        <translation>The restored desk says what is missing, and takes it from the terminal&apos;s journal.</translation>
    </message>
    <message>
        <source>The support file goes to the stick {label}.</source>
        <translation>The support file goes to the stick {label}.</translation>
    </message>
    <message>
        <source>The support file goes to the user&apos;s documents; plug in a stick, and it goes there.</source>
        <translation>The support file goes to the user&apos;s documents; plug in a stick, and it goes there.</translation>
    </message>
    <message>
        <source>The support file is being made</source>
        <translation>The support file is being made</translation>
    </message>
    <message>
        <source>The support file is made</source>
        <translation>The support file is made</translation>
    </message>
    <message>
        <source>The test receipt was sent</source>
        <translation>The test receipt was sent</translation>
    </message>
    <message>
        <source>There is no screen for it</source>
        <translation>There is no screen for it</translation>
    </message>
    <message>
        <source>They waited too long. Print them again from the sale&apos;s story.</source>
        <translation>They waited too long. Print them again from the sale&apos;s story.</translation>
    </message>
    <message>
        <source>This desk knows no provider yet, so nobody&apos;s updates are believed.</source>
        <translation>This desk knows no provider yet, so nobody&apos;s updates are believed.</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>This program</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>To mend it: {mend}</source>
        <translation>To mend it: {mend}</translation>
    </message>
    <message>
        <source>To put one back</source>
        <translation>To put one back</translation>
    </message>
    <message>
        <source>Trying the new version on this computer</source>
        <translation>Trying the new version on this computer</translation>
    </message>
    <message>
        <source>Trying the printer</source>
        <translation>Trying the printer</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>Two people above</source>
        <translation>Two people above</translation>
    </message>
    <message>
        <source>Unpacking (MB)</source>
        <translation>Unpacking (MB)</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Updates are believed when {provider} signed them.</source>
        <translation>Updates are believed when {provider} signed them.</translation>
    </message>
    <message>
        <source>Updates found</source>
        <translation>Updates found</translation>
    </message>
    <message>
        <source>Use a customer display</source>
        <translation>Use a customer display</translation>
    </message>
    <message>
        <source>Use a receipt printer</source>
        <translation>Use a receipt printer</translation>
    </message>
    <message>
        <source>Vendor and product, such as 04b8:0e15</source>
        <translation>Vendor and product, such as 04b8:0e15</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Version {version} is ready</source>
        <translation>Version {version} is ready</translation>
    </message>
    <message>
        <source>Voice: {name}</source>
        <translation>Voice: {name}</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>Week plan</source>
        <translation>Week plan</translation>
    </message>
    <message>
        <source>What the file would do</source>
        <translation>What the file would do</translation>
    </message>
    <message>
        <source>What was sold stays as it is</source>
        <translation>What was sold stays as it is</translation>
    </message>
    <message>
        <source>Where there is no second screen: a window that can be moved, for trying</source>
        <translation>Where there is no second screen: a window that can be moved, for trying</translation>
    </message>
    <message>
        <source>Where this computer has a voice for the language</source>
        <translation>Where this computer has a voice for the language</translation>
    </message>
    <message>
        <source>Where to: a file on a stick or another disk</source>
        <translation>Where to: a file on a stick or another disk</translation>
    </message>
    <message>
        <source>While the terminal is away, this computer&apos;s camera takes its place</source>
        <translation>While the terminal is away, this computer&apos;s camera takes its place</translation>
    </message>
    <message>
        <source>Without network</source>
        <translation>Without network</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>Written to {path}</translation>
    </message>
    <message>
        <source>a file first</source>
        <translation>a file first</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>begins</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>does not hold</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>ends</translation>
    </message>
    <message>
        <source>further serving</source>
        <translation>further serving</translation>
    </message>
    <message>
        <source>further serving&apos;s price</source>
        <translation>further serving&apos;s price</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>holds</translation>
    </message>
    <message>
        <source>name</source>
        <translation>name</translation>
    </message>
    <message>
        <source>needs a screen of {width} x {height}</source>
        <translation>needs a screen of {width} x {height}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>once the servings of a meal are used up</source>
        <translation>once the servings of a meal are used up</translation>
    </message>
    <message>
        <source>one moment</source>
        <translation>one moment</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>prices</translation>
    </message>
    <message>
        <source>pupils&apos; price</source>
        <translation>pupils&apos; price</translation>
    </message>
    <message>
        <source>served</source>
        <translation>served</translation>
    </message>
    <message>
        <source>servings</source>
        <translation>servings</translation>
    </message>
    <message>
        <source>shown with the pad</source>
        <translation>shown with the pad</translation>
    </message>
    <message>
        <source>something is wrong</source>
        <translation>something is wrong</translation>
    </message>
    <message>
        <source>staff price</source>
        <translation>staff price</translation>
    </message>
    <message>
        <source>to</source>
        <translation>to</translation>
    </message>
    <message>
        <source>was {amount}</source>
        <translation>was {amount}</translation>
    </message>
    <message>
        <source>week plan</source>
        <translation>week plan</translation>
    </message>
    <message>
        <source>{amount} from {day}</source>
        <translation>{amount} from {day}</translation>
    </message>
    <message>
        <source>{at}, {n} entries, {path}</source>
        <translation>{at}, {n} entries, {path}</translation>
    </message>
    <message>
        <source>{dish} is in the meal</source>
        <translation>{dish} is in the meal</translation>
    </message>
    <message>
        <source>{dish} is sold</source>
        <translation>{dish} is sold</translation>
    </message>
    <message>
        <source>{dish}: price</source>
        <translation>{dish}: price</translation>
    </message>
    <message>
        <source>{meal} is served</source>
        <translation>{meal} is served</translation>
    </message>
    <message>
        <source>{meal} {before} → {after} from {day}</source>
        <translation>{meal} {before} → {after} from {day}</translation>
    </message>
    <message>
        <source>{meal}, further serving</source>
        <translation>{meal}, further serving</translation>
    </message>
    <message>
        <source>{name} (not connected)</source>
        <translation>{name} (not connected)</translation>
    </message>
    <message>
        <source>{n} checks done, more are coming</source>
        <translation>{n} checks done, more are coming</translation>
    </message>
    <message>
        <source>{n} dishes</source>
        <translation>{n} dishes</translation>
    </message>
    <message>
        <source>{n} dishes, {planned} places in the week plan</source>
        <translation>{n} dishes, {planned} places in the week plan</translation>
    </message>
    <message>
        <source>{n} faults; nothing can be imported</source>
        <translation>{n} faults; nothing can be imported</translation>
    </message>
    <message>
        <source>{n} of {total} need somebody</source>
        <translation>{n} of {total} need somebody</translation>
    </message>
    <message>
        <source>{n} receipts wait.</source>
        <translation>{n} receipts wait.</translation>
    </message>
    <message>
        <source>{n} receipts were not printed</source>
        <translation>{n} receipts were not printed</translation>
    </message>
    <message>
        <source>{n} sold, {all} known</source>
        <translation>{n} sold, {all} known</translation>
    </message>
    <message>
        <source>{n} unsaved</source>
        <translation>{n} unsaved</translation>
    </message>
    <message>
        <source>{path}, and a .minisig beside it: take both to the provider. It is sealed and holds no person&apos;s data.</source>
        <translation>{path}, and a .minisig beside it: take both to the provider. It is sealed and holds no person&apos;s data.</translation>
    </message>
    <message>
        <source>{path}: opened, decrypted and checked.</source>
        <translation>{path}: opened, decrypted and checked.</translation>
    </message>
    <message>
        <source>{where}, {size} MB, signed on {made}</source>
        <translation>{where}, {size} MB, signed on {made}</translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message>
        <source>1 to 8 capital letters or digits. Every order number begins with it; no two alike.</source>
        <translation>1 to 8 capital letters or digits. Every order number begins with it; no two alike.</translation>
    </message>
    <message>
        <source>All twenty digits are the same: the file is the provider&apos;s.</source>
        <translation>All twenty digits are the same: the file is the provider&apos;s.</translation>
    </message>
    <message>
        <source>As it stands on receipts and reports.</source>
        <translation>As it stands on receipts and reports.</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Authorities</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>CSV (UTF-8 or GB18030) or XLSX. May be left empty: people can be imported later.</source>
        <translation>CSV (UTF-8 or GB18030) or XLSX. May be left empty: people can be imported later.</translation>
    </message>
    <message>
        <source>Call the provider under a number that you know, not one from the stick. Let them read the code.</source>
        <translation>Call the provider under a number that you know, not one from the stick. Let them read the code.</translation>
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
        <source>Code {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Customer number</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
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
        <source>First supervisor</source>
        <translation>First supervisor</translation>
    </message>
    <message>
        <source>Found on the sticks that are plugged in:</source>
        <translation>Found on the sticks that are plugged in:</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>From its backup; the terminal&apos;s journal brings back what was sold since.</source>
        <translation>From its backup; the terminal&apos;s journal brings back what was sold since.</translation>
    </message>
    <message>
        <source>From the agreement with the provider; the subsidy is settled under it.</source>
        <translation>From the agreement with the provider; the subsidy is settled under it.</translation>
    </message>
    <message>
        <source>From the provider&apos;s file</source>
        <translation>From the provider&apos;s file</translation>
    </message>
    <message>
        <source>How is the desk set up?</source>
        <translation>How is the desk set up?</translation>
    </message>
    <message>
        <source>Install a key store first</source>
        <translation>Install a key store first</translation>
    </message>
    <message>
        <source>It is another code</source>
        <translation>It is another code</translation>
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
        <source>Limits</source>
        <translation>Limits</translation>
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
        <source>May be left empty: then whoever sits at the desk does everything, refunds too, and only a typed name is recorded. It can be done later in the settings.</source>
        <translation>May be left empty: then whoever sits at the desk does everything, refunds too, and only a typed name is recorded. It can be done later in the settings.</translation>
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
        <source>Next: pair the terminal and try one fen, under Devices. Pupils come by a roster, under People.</source>
        <translation>Next: pair the terminal and try one fen, under Devices. Pupils come by a roster, under People.</translation>
    </message>
    <message>
        <source>No port was found. Plug the cable in and look again.</source>
        <translation>No port was found. Plug the cable in and look again.</translation>
    </message>
    <message>
        <source>No stick with a provisioning file is plugged in. Plug it in and look again.</source>
        <translation>No stick with a provisioning file is plugged in. Plug it in and look again.</translation>
    </message>
    <message>
        <source>Nobody: the desk is open</source>
        <translation>Nobody: the desk is open</translation>
    </message>
    <message>
        <source>Nothing is taken. Keep the stick and tell the provider.</source>
        <translation>Nothing is taken. Keep the stick and tell the provider.</translation>
    </message>
    <message>
        <source>On a stick: school, window, meals, policies and keys are in it.</source>
        <translation>On a stick: school, window, meals, policies and keys are in it.</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>Open the desk</translation>
    </message>
    <message>
        <source>Or where the file is</source>
        <translation>Or where the file is</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>PIN or password</translation>
    </message>
    <message>
        <source>Page by page, without a file.</source>
        <translation>Page by page, without a file.</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Policies</translation>
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
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Provider {name}</source>
        <translation>Provider {name}</translation>
    </message>
    <message>
        <source>Provider&apos;s file</source>
        <translation>Provider&apos;s file</translation>
    </message>
    <message>
        <source>Provisioning file</source>
        <translation>Provisioning file</translation>
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
        <source>Server</source>
        <translation>Server</translation>
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
        <source>Six digits, or a password of 8 and more. Let them choose and enter it.</source>
        <translation>Six digits, or a password of 8 and more. Let them choose and enter it.</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>Step {n} of {all}</translation>
    </message>
    <message>
        <source>Supervisor&apos;s name</source>
        <translation>Supervisor&apos;s name</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Take it over</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Take the stick back to the provider: {path} holds this window&apos;s public key. Its code for them:</source>
        <translation>Take the stick back to the provider: {path} holds this window&apos;s public key. Its code for them:</translation>
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
        <source>The desk is set up.</source>
        <translation>The desk is set up.</translation>
    </message>
    <message>
        <source>The face terminal is connected to this computer with a cable.</source>
        <translation>The face terminal is connected to this computer with a cable.</translation>
    </message>
    <message>
        <source>The provider reads out the same code</source>
        <translation>The provider reads out the same code</translation>
    </message>
    <message>
        <source>They add the others under Settings, Users and roles.</source>
        <translation>They add the others under Settings, Users and roles.</translation>
    </message>
    <message>
        <source>This computer has no key store that could keep the key of the ledger.</source>
        <translation>This computer has no key store that could keep the key of the ledger.</translation>
    </message>
    <message>
        <source>This computer replaces another</source>
        <translation>This computer replaces another</translation>
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
        <source>WINDOW.provision.zip; its .minisig has to lie beside it.</source>
        <translation>WINDOW.provision.zip; its .minisig has to lie beside it.</translation>
    </message>
    <message>
        <source>What it lacks</source>
        <translation>What it lacks</translation>
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
        <source>Whose file it is</source>
        <translation>Whose file it is</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>Window {till}, on stick {stick}</source>
        <translation>Window {till}, on stick {stick}</translation>
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
        <source>file number {n}</source>
        <translation>file number {n}</translation>
    </message>
    <message>
        <source>number {n}, made {made}, good until {until}</source>
        <translation>number {n}, made {made}, good until {until}</translation>
    </message>
    <message>
        <source>the desk is made</source>
        <translation>the desk is made</translation>
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
        <source>under way</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>window {till}</source>
        <translation>window {till}</translation>
    </message>
    <message>
        <source>{n} faults; nothing will be taken over:</source>
        <translation>{n} faults; nothing will be taken over:</translation>
    </message>
    <message>
        <source>{n} people, no fault.</source>
        <translation>{n} people, no fault.</translation>
    </message>
    <message>
        <source>¥{single} a sale; without network ¥{total} and {n} sales in {hours} h</source>
        <translation>¥{single} a sale; without network ¥{total} and {n} sales in {hours} h</translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message>
        <source>Checkout</source>
        <translation>Checkout</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>Identify</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Subsidy</source>
        <translation>Subsidy</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>{page}, unsaved</source>
        <translation>{page}, unsaved</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>in doubt, do not charge again</source>
        <translation>in doubt, do not charge again</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>selling has stopped</source>
        <translation>selling has stopped</translation>
    </message>
</context>
<context>
    <name>stages</name>
    <message>
        <source>Allergy</source>
        <translation>Allergy</translation>
    </message>
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
        <source>Diet</source>
        <translation>Diet</translation>
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
        <source>No-buy list</source>
        <translation>No-buy list</translation>
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
        <source>Not this meal</source>
        <translation>Not this meal</translation>
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
    <message>
        <source>Waiting limit</source>
        <translation>Waiting limit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
</context>
<context>
    <name>statement</name>
    <message>
        <source>A look, not issued</source>
        <translation>A look, not issued</translation>
    </message>
    <message>
        <source>A month&apos;s sum is rounded</source>
        <translation>A month&apos;s sum is rounded</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>Adjustment</translation>
    </message>
    <message>
        <source>Adjustments of earlier months</source>
        <translation>Adjustments of earlier months</translation>
    </message>
    <message>
        <source>Alike, but ours {ours} and theirs {theirs} fen</source>
        <translation>Alike, but ours {ours} and theirs {theirs} fen</translation>
    </message>
    <message>
        <source>Amount of a sale, at least</source>
        <translation>Amount of a sale, at least</translation>
    </message>
    <message>
        <source>Amount, yuan</source>
        <translation>Amount, yuan</translation>
    </message>
    <message>
        <source>Ask the provider for the sales behind it: they came without.</source>
        <translation>Ask the provider for the sales behind it: they came without.</translation>
    </message>
    <message>
        <source>Awaiting its fee</source>
        <translation>Awaiting its fee</translation>
    </message>
    <message>
        <source>Awaiting its fee, yuan</source>
        <translation>Awaiting its fee, yuan</translation>
    </message>
    <message>
        <source>Awaiting the month&apos;s fee</source>
        <translation>Awaiting the month&apos;s fee</translation>
    </message>
    <message>
        <source>Awaits the month&apos;s fee.</source>
        <translation>Awaits the month&apos;s fee.</translation>
    </message>
    <message>
        <source>Back to the subsidy</source>
        <translation>Back to the subsidy</translation>
    </message>
    <message>
        <source>Basis, yuan</source>
        <translation>Basis, yuan</translation>
    </message>
    <message>
        <source>Behind it</source>
        <translation>Behind it</translation>
    </message>
    <message>
        <source>Beside the provider&apos;s</source>
        <translation>Beside the provider&apos;s</translation>
    </message>
    <message>
        <source>Camera of</source>
        <translation>Camera of</translation>
    </message>
    <message>
        <source>Change of what awaits its fee</source>
        <translation>Change of what awaits its fee</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>Claw-back</source>
        <translation>Claw-back</translation>
    </message>
    <message>
        <source>Counts for the incentive</source>
        <translation>Counts for the incentive</translation>
    </message>
    <message>
        <source>Counts for the subsidy</source>
        <translation>Counts for the subsidy</translation>
    </message>
    <message>
        <source>Credit is counted by</source>
        <translation>Credit is counted by</translation>
    </message>
    <message>
        <source>Credit of a month, at most, per cent</source>
        <translation>Credit of a month, at most, per cent</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Days of the device subsidy</source>
        <translation>Days of the device subsidy</translation>
    </message>
    <message>
        <source>Days of the transaction incentive</source>
        <translation>Days of the transaction incentive</translation>
    </message>
    <message>
        <source>Days that differ in users or money: {count}.</source>
        <translation>Days that differ in users or money: {count}.</translation>
    </message>
    <message>
        <source>Device subsidy</source>
        <translation>Device subsidy</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Differing sales</source>
        <translation>Differing sales</translation>
    </message>
    <message>
        <source>Earlier months</source>
        <translation>Earlier months</translation>
    </message>
    <message>
        <source>Every sale is judged alike: the sums differ, not the sales.</source>
        <translation>Every sale is judged alike: the sums differ, not the sales.</translation>
    </message>
    <message>
        <source>Face algorithm</source>
        <translation>Face algorithm</translation>
    </message>
    <message>
        <source>Fee received</source>
        <translation>Fee received</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>For a terminal and day, at most</source>
        <translation>For a terminal and day, at most</translation>
    </message>
    <message>
        <source>For a terminal, at most</source>
        <translation>For a terminal, at most</translation>
    </message>
    <message>
        <source>For a transaction, at most</source>
        <translation>For a transaction, at most</translation>
    </message>
    <message>
        <source>For a user and day</source>
        <translation>For a user and day</translation>
    </message>
    <message>
        <source>For the provider</source>
        <translation>For the provider</translation>
    </message>
    <message>
        <source>For the school</source>
        <translation>For the school</translation>
    </message>
    <message>
        <source>Granted, yuan</source>
        <translation>Granted, yuan</translation>
    </message>
    <message>
        <source>Held back again</source>
        <translation>Held back again</translation>
    </message>
    <message>
        <source>In the policy&apos;s file</source>
        <translation>In the policy&apos;s file</translation>
    </message>
    <message>
        <source>Incentive, fen</source>
        <translation>Incentive, fen</translation>
    </message>
    <message>
        <source>Invited makers</source>
        <translation>Invited makers</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Issue for ever</source>
        <translation>Issue for ever</translation>
    </message>
    <message>
        <source>Issue the statement of {month}? It is issued once and for ever.</source>
        <translation>Issue the statement of {month}? It is issued once and for ever.</translation>
    </message>
    <message>
        <source>Kinds of school</source>
        <translation>Kinds of school</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Lines below: {count}</source>
        <translation>Lines below: {count}</translation>
    </message>
    <message>
        <source>Lines of the month</source>
        <translation>Lines of the month</translation>
    </message>
    <message>
        <source>Lines that agree</source>
        <translation>Lines that agree</translation>
    </message>
    <message>
        <source>Lines that agree to the fen: {agreeing}. That differ: {differing}.</source>
        <translation>Lines that agree to the fen: {agreeing}. That differ: {differing}.</translation>
    </message>
    <message>
        <source>Lines that differ</source>
        <translation>Lines that differ</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Nothing was sold in this month.</source>
        <translation>Nothing was sold in this month.</translation>
    </message>
    <message>
        <source>Now {now}, stated before {before}.</source>
        <translation>Now {now}, stated before {before}.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>Our incentive, fen</source>
        <translation>Our incentive, fen</translation>
    </message>
    <message>
        <source>Our users</source>
        <translation>Our users</translation>
    </message>
    <message>
        <source>Ours less theirs</source>
        <translation>Ours less theirs</translation>
    </message>
    <message>
        <source>Ours, yuan</source>
        <translation>Ours, yuan</translation>
    </message>
    <message>
        <source>Ours: {ours}. Theirs: {theirs}.</source>
        <translation>Ours: {ours}. Theirs: {theirs}.</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>Paid at</translation>
    </message>
    <message>
        <source>Part of the money paid, per mille</source>
        <translation>Part of the money paid, per mille</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>Payable</translation>
    </message>
    <message>
        <source>Payable, yuan</source>
        <translation>Payable, yuan</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Policy {id}, version {version}</source>
        <translation>Policy {id}, version {version}</translation>
    </message>
    <message>
        <source>Provider&apos;s account</source>
        <translation>Provider&apos;s account</translation>
    </message>
    <message>
        <source>Provider&apos;s agreement ended</source>
        <translation>Provider&apos;s agreement ended</translation>
    </message>
    <message>
        <source>Read the provider&apos;s</source>
        <translation>Read the provider&apos;s</translation>
    </message>
    <message>
        <source>Read the provider&apos;s statement to see what differs.</source>
        <translation>Read the provider&apos;s statement to see what differs.</translation>
    </message>
    <message>
        <source>Real money, yuan</source>
        <translation>Real money, yuan</translation>
    </message>
    <message>
        <source>Released: fees received since</source>
        <translation>Released: fees received since</translation>
    </message>
    <message>
        <source>Sales explained</source>
        <translation>Sales explained</translation>
    </message>
    <message>
        <source>Sales judged differently: {count}, of them worth money: {worth}.</source>
        <translation>Sales judged differently: {count}, of them worth money: {worth}.</translation>
    </message>
    <message>
        <source>Sales that only the provider knows: {count}</source>
        <translation>Sales that only the provider knows: {count}</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Save as XLSX</source>
        <translation>Save as XLSX</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Stated before as awaiting its fee.</source>
        <translation>Stated before as awaiting its fee.</translation>
    </message>
    <message>
        <source>Stated before, yuan</source>
        <translation>Stated before, yuan</translation>
    </message>
    <message>
        <source>Stated on</source>
        <translation>Stated on</translation>
    </message>
    <message>
        <source>Stated on {at}</source>
        <translation>Stated on {at}</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Statement of {month}</source>
        <translation>Statement of {month}</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Terminal or customer</source>
        <translation>Terminal or customer</translation>
    </message>
    <message>
        <source>Terminal put into use</source>
        <translation>Terminal put into use</translation>
    </message>
    <message>
        <source>The day&apos;s subsidy, yuan</source>
        <translation>The day&apos;s subsidy, yuan</translation>
    </message>
    <message>
        <source>The policy&apos;s own words</source>
        <translation>The policy&apos;s own words</translation>
    </message>
    <message>
        <source>The provider does not name the sale</source>
        <translation>The provider does not name the sale</translation>
    </message>
    <message>
        <source>The provider&apos;s statement was read</source>
        <translation>The provider&apos;s statement was read</translation>
    </message>
    <message>
        <source>The provider&apos;s statement, JSON and CSV</source>
        <translation>The provider&apos;s statement, JSON and CSV</translation>
    </message>
    <message>
        <source>The same money; the two differ on whether its fee was received.</source>
        <translation>The same money; the two differ on whether its fee was received.</translation>
    </message>
    <message>
        <source>The statement is being worked out</source>
        <translation>The statement is being worked out</translation>
    </message>
    <message>
        <source>The statement is issued and stands in the ledger</source>
        <translation>The statement is issued and stands in the ledger</translation>
    </message>
    <message>
        <source>Their incentive, fen</source>
        <translation>Their incentive, fen</translation>
    </message>
    <message>
        <source>Their users</source>
        <translation>Their users</translation>
    </message>
    <message>
        <source>Theirs, yuan</source>
        <translation>Theirs, yuan</translation>
    </message>
    <message>
        <source>This desk does not know the sale</source>
        <translation>This desk does not know the sale</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>This statement of the provider was read before; nothing changed</source>
        <translation>This statement of the provider was read before; nothing changed</translation>
    </message>
    <message>
        <source>To be paid with this statement</source>
        <translation>To be paid with this statement</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Trade number</source>
        <translation>Trade number</translation>
    </message>
    <message>
        <source>Transaction incentive</source>
        <translation>Transaction incentive</translation>
    </message>
    <message>
        <source>Transaction incentive of the month</source>
        <translation>Transaction incentive of the month</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>Users of a month, at least</source>
        <translation>Users of a month, at least</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Way of paying</source>
        <translation>Way of paying</translation>
    </message>
    <message>
        <source>What changes later stands in the next. F9 issues, Esc does not.</source>
        <translation>What changes later stands in the next. F9 issues, Esc does not.</translation>
    </message>
    <message>
        <source>What is known on</source>
        <translation>What is known on</translation>
    </message>
    <message>
        <source>What is known on {at} counts. A month that was stated is never stated again: what changes it later stands in a later statement as an adjustment.</source>
        <translation>What is known on {at} counts. A month that was stated is never stated again: what changes it later stands in a later statement as an adjustment.</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>What it says</translation>
    </message>
    <message>
        <source>Worth now, yuan</source>
        <translation>Worth now, yuan</translation>
    </message>
    <message>
        <source>as of {at}</source>
        <translation>as of {at}</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>counts</translation>
    </message>
    <message>
        <source>down, to whole fen</source>
        <translation>down, to whole fen</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>money</source>
        <translation>money</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>not read yet</translation>
    </message>
    <message>
        <source>ours {ours}, theirs {theirs}</source>
        <translation>ours {ours}, theirs {theirs}</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>sales</translation>
    </message>
    <message>
        <source>to the nearest fen</source>
        <translation>to the nearest fen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>{amount}, awaits the fee</source>
        <translation>{amount}, awaits the fee</translation>
    </message>
    <message>
        <source>{day}: users {ours} / {theirs}, {our_money} / {their_money}</source>
        <translation>{day}: users {ours} / {theirs}, {our_money} / {their_money}</translation>
    </message>
    <message>
        <source>{users} users on {days} days.</source>
        <translation>{users} users on {days} days.</translation>
    </message>
    <message>
        <source>{users} users on {days} days: too few for this month.</source>
        <translation>{users} users on {days} days: too few for this month.</translation>
    </message>
    <message>
        <source>{valid} of {all} sales count, {basis} paid.</source>
        <translation>{valid} of {all} sales count, {basis} paid.</translation>
    </message>
    <message>
        <source>{valid} of {all} sales count; too much of the month was paid on credit.</source>
        <translation>{valid} of {all} sales count; too much of the month was paid on credit.</translation>
    </message>
    <message>
        <source>{what}: {value}</source>
        <translation>{what}: {value}</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>A second serving at another desk is found when the server is back.</source>
        <translation>A second serving at another desk is found when the server is back.</translation>
    </message>
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
        <source>Lanes</source>
        <translation>Lanes</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Lock everything but selling (Ctrl+L).</source>
        <translation>Lock everything but selling (Ctrl+L).</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Locked: selling goes on, everything else asks for the PIN.</source>
        <translation>Locked: selling goes on, everything else asks for the PIN.</translation>
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
        <source>Muted</source>
        <translation>Muted</translation>
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
        <source>Other desks</source>
        <translation>Other desks</translation>
    </message>
    <message>
        <source>Paid in this meal so far: {n}</source>
        <translation>Paid in this meal so far: {n}</translation>
    </message>
    <message>
        <source>Sales that the other desks have still to be asked about: {n}</source>
        <translation>Sales that the other desks have still to be asked about: {n}</translation>
    </message>
    <message>
        <source>Send it on the page Sync (Ctrl+6): to a stick, if the network is gone.</source>
        <translation>Send it on the page Sync (Ctrl+6): to a stick, if the network is gone.</translation>
    </message>
    <message>
        <source>Set the computer&apos;s time right, then confirm it on the alert&apos;s card.</source>
        <translation>Set the computer&apos;s time right, then confirm it on the alert&apos;s card.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
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
        <source>Sounds are off</source>
        <translation>Sounds are off</translation>
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
        <source>The desk goes on by its own time; days and limits stay as they were.</source>
        <translation>The desk goes on by its own time; days and limits stay as they were.</translation>
    </message>
    <message>
        <source>The desk is connecting to the terminal.</source>
        <translation>The desk is connecting to the terminal.</translation>
    </message>
    <message>
        <source>The oldest waits for {time}.</source>
        <translation>The oldest waits for {time}.</translation>
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
        <source>The till says nothing aloud. Ctrl+M lets it sound again.</source>
        <translation>The till says nothing aloud. Ctrl+M lets it sound again.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock jumped by {time}.</source>
        <translation>This computer&apos;s clock jumped by {time}.</translation>
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
        <source>What this page does, its keys, and what to do when.</source>
        <translation>What this page does, its keys, and what to do when.</translation>
    </message>
    <message>
        <source>away {time}</source>
        <translation>away {time}</translation>
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
        <source>jumped {time}</source>
        <translation>jumped {time}</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>roster differs</source>
        <translation>roster differs</translation>
    </message>
    <message>
        <source>{meal} is being served, {hours}.</source>
        <translation>{meal} is being served, {hours}.</translation>
    </message>
    <message>
        <source>{name} is signed in. Press to change who works here.</source>
        <translation>{name} is signed in. Press to change who works here.</translation>
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
        <source>Above the limit: the month counts for nothing (clause {clause}).</source>
        <translation>Above the limit: the month counts for nothing (clause {clause}).</translation>
    </message>
    <message>
        <source>Above {limit} % all of the school&apos;s sales of the month are void (clause {clause}).</source>
        <translation>Above {limit} % all of the school&apos;s sales of the month are void (clause {clause}).</translation>
    </message>
    <message>
        <source>Above {limit} % all of the school&apos;s sales of the month are void (clause {clause}). Ask families to pay from the balance or a debit card.</source>
        <translation>Above {limit} % all of the school&apos;s sales of the month are void (clause {clause}). Ask families to pay from the balance or a debit card.</translation>
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
        <source>All sales of the school in this month count for nothing.</source>
        <translation>All sales of the school in this month count for nothing.</translation>
    </message>
    <message>
        <source>All sales of the school in this month count for nothing. It is judged again with every sale until the month ends.</source>
        <translation>All sales of the school in this month count for nothing. It is judged again with every sale until the month ends.</translation>
    </message>
    <message>
        <source>At this pace {n} is not reached: enrol who has not paid by face yet.</source>
        <translation>At this pace {n} is not reached: enrol who has not paid by face yet.</translation>
    </message>
    <message>
        <source>At this pace {n} is reached about {day}; then {amount} turns from accrued to qualified.</source>
        <translation>At this pace {n} is reached about {day}; then {amount} turns from accrued to qualified.</translation>
    </message>
    <message>
        <source>At {pace} a day (last {days} days) the cap comes in {n} serving days, about {day}.</source>
        <translation>At {pace} a day (last {days} days) the cap comes in {n} serving days, about {day}.</translation>
    </message>
    <message>
        <source>At {pace} a day (last {days} days) the cap is not reached in time.</source>
        <translation>At {pace} a day (last {days} days) the cap is not reached in time.</translation>
    </message>
    <message>
        <source>Children paid for by mother and by father: {n}, two users each.</source>
        <translation>Children paid for by mother and by father: {n}, two users each.</translation>
    </message>
    <message>
        <source>Compare statement</source>
        <translation>Compare statement</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Credit share</source>
        <translation>Credit share</translation>
    </message>
    <message>
        <source>Credit share {share}</source>
        <translation>Credit share {share}</translation>
    </message>
    <message>
        <source>Deferred, not lost</source>
        <translation>Deferred, not lost</translation>
    </message>
    <message>
        <source>Distinct diners today</source>
        <translation>Distinct diners today</translation>
    </message>
    <message>
        <source>Each child has a payer of its own.</source>
        <translation>Each child has a payer of its own.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Flagged in the export for a person to look at; no sale is dropped.</source>
        <translation>Flagged in the export for a person to look at; no sale is dropped.</translation>
    </message>
    <message>
        <source>Incentive</source>
        <translation>Incentive</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>MMMM</source>
        <translation>MMMM</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Money that is missing</source>
        <translation>Money that is missing</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Month target</source>
        <translation>Month target</translation>
    </message>
    <message>
        <source>No bursts, nothing outside the meals, no run of round amounts.</source>
        <translation>No bursts, nothing outside the meals, no run of round amounts.</translation>
    </message>
    <message>
        <source>No sale counts: the month is void</source>
        <translation>No sale counts: the month is void</translation>
    </message>
    <message>
        <source>No sales yet</source>
        <translation>No sales yet</translation>
    </message>
    <message>
        <source>No serving day yet to take a pace from.</source>
        <translation>No serving day yet to take a pace from.</translation>
    </message>
    <message>
        <source>Nobody counts: the month is void (clause {clause}).</source>
        <translation>Nobody counts: the month is void (clause {clause}).</translation>
    </message>
    <message>
        <source>Nothing accrued yet</source>
        <translation>Nothing accrued yet</translation>
    </message>
    <message>
        <source>Nothing is missing: every sale of the month counts in full.</source>
        <translation>Nothing is missing: every sale of the month counts in full.</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Nothing to show yet</translation>
    </message>
    <message>
        <source>Payers and children</source>
        <translation>Payers and children</translation>
    </message>
    <message>
        <source>Period to {amount}</source>
        <translation>Period to {amount}</translation>
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
        <source>Signs worth a look</source>
        <translation>Signs worth a look</translation>
    </message>
    <message>
        <source>Subsidy today</source>
        <translation>Subsidy today</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>The account that pays is the user, not the child (I.1).</source>
        <translation>The account that pays is the user, not the child (I.1).</translation>
    </message>
    <message>
        <source>The figures are being worked out</source>
        <translation>The figures are being worked out</translation>
    </message>
    <message>
        <source>The month ended with {users} of {n}: its days pay nothing (clause {clause}).</source>
        <translation>The month ended with {users} of {n}: its days pay nothing (clause {clause}).</translation>
    </message>
    <message>
        <source>The month qualifies (clause {clause}).</source>
        <translation>The month qualifies (clause {clause}).</translation>
    </message>
    <message>
        <source>The total cap is reached: this terminal earns nothing more by users (clause {clause}).</source>
        <translation>The total cap is reached: this terminal earns nothing more by users (clause {clause}).</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Users per day, {month}</source>
        <translation>Users per day, {month}</translation>
    </message>
    <message>
        <source>assessed {first} – {last}</source>
        <translation>assessed {first} – {last}</translation>
    </message>
    <message>
        <source>bar: share of {cap}</source>
        <translation>bar: share of {cap}</translation>
    </message>
    <message>
        <source>basis {amount}</source>
        <translation>basis {amount}</translation>
    </message>
    <message>
        <source>confirmed {amount}</source>
        <translation>confirmed {amount}</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>day&apos;s cap {amount}</source>
        <translation>day&apos;s cap {amount}</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>fee awaited</source>
        <translation>fee awaited</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>fine</translation>
    </message>
    <message>
        <source>installed {day}</source>
        <translation>installed {day}</translation>
    </message>
    <message>
        <source>last {at}</source>
        <translation>last {at}</translation>
    </message>
    <message>
        <source>limit {n}</source>
        <translation>limit {n}</translation>
    </message>
    <message>
        <source>near the limit</source>
        <translation>near the limit</translation>
    </message>
    <message>
        <source>no policy</source>
        <translation>no policy</translation>
    </message>
    <message>
        <source>payable</source>
        <translation>payable</translation>
    </message>
    <message>
        <source>period, by the rules</source>
        <translation>period, by the rules</translation>
    </message>
    <message>
        <source>period, if all holds</source>
        <translation>period, if all holds</translation>
    </message>
    <message>
        <source>period, settled</source>
        <translation>period, settled</translation>
    </message>
    <message>
        <source>policy {policy} version {version}</source>
        <translation>policy {policy} version {version}</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>reached</translation>
    </message>
    <message>
        <source>reached {day}</source>
        <translation>reached {day}</translation>
    </message>
    <message>
        <source>sales: {n}</source>
        <translation>sales: {n}</translation>
    </message>
    <message>
        <source>today {at}</source>
        <translation>today {at}</translation>
    </message>
    <message>
        <source>users: {n}</source>
        <translation>users: {n}</translation>
    </message>
    <message>
        <source>void</source>
        <translation>void</translation>
    </message>
    <message>
        <source>warning {n}</source>
        <translation>warning {n}</translation>
    </message>
    <message>
        <source>{amount} cut by the total cap</source>
        <translation>{amount} cut by the total cap</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>{amount} left</translation>
    </message>
    <message>
        <source>{amount} of {cap} accrued in the period</source>
        <translation>{amount} of {cap} accrued in the period</translation>
    </message>
    <message>
        <source>{day}: {users}</source>
        <translation>{day}: {users}</translation>
    </message>
    <message>
        <source>{day}: {users} users, {amount}</source>
        <translation>{day}: {users} users, {amount}</translation>
    </message>
    <message>
        <source>{month} is void: {share} on credit, the limit is {limit} % (clause {clause})</source>
        <translation>{month} is void: {share} on credit, the limit is {limit} % (clause {clause})</translation>
    </message>
    <message>
        <source>{month} to {n} diners</source>
        <translation>{month} to {n} diners</translation>
    </message>
    <message>
        <source>{month}, {status}</source>
        <translation>{month}, {status}</translation>
    </message>
    <message>
        <source>{n} beyond the day&apos;s cap</source>
        <translation>{n} beyond the day&apos;s cap</translation>
    </message>
    <message>
        <source>{n} days cut</source>
        <translation>{n} days cut</translation>
    </message>
    <message>
        <source>{n} desks together; the oldest figure: {ago}.</source>
        <translation>{n} desks together; the oldest figure: {ago}.</translation>
    </message>
    <message>
        <source>{n} expected</source>
        <translation>{n} expected</translation>
    </message>
    <message>
        <source>{n} payers belong to no child of the roster.</source>
        <translation>{n} payers belong to no child of the roster.</translation>
    </message>
    <message>
        <source>{n} percentage points to the limit</source>
        <translation>{n} percentage points to the limit</translation>
    </message>
    <message>
        <source>{n} percentage points to the warning</source>
        <translation>{n} percentage points to the warning</translation>
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
        <source>{n} ×</source>
        <translation>{n} ×</translation>
    </message>
    <message>
        <source>{n}.</source>
        <translation>{n}.</translation>
    </message>
    <message>
        <source>{payers} payers count · {children} children ate</source>
        <translation>{payers} payers count · {children} children ate</translation>
    </message>
    <message>
        <source>{payers} payers pay for {children} brothers and sisters: one user a family.</source>
        <translation>{payers} payers pay for {children} brothers and sisters: one user a family.</translation>
    </message>
    <message>
        <source>{short}, {left}</source>
        <translation>{short}, {left}</translation>
    </message>
    <message>
        <source>{users} / {cap} diners</source>
        <translation>{users} / {cap} diners</translation>
    </message>
    <message>
        <source>{users} distinct diners today, cap {cap}</source>
        <translation>{users} distinct diners today, cap {cap}</translation>
    </message>
    <message>
        <source>{users} of {cap} diners today</source>
        <translation>{users} of {cap} diners today</translation>
    </message>
    <message>
        <source>{users} of {minimum} diners of {month}</source>
        <translation>{users} of {minimum} diners of {month}</translation>
    </message>
    <message>
        <source>× {rate}, max {cap}</source>
        <translation>× {rate}, max {cap}</translation>
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
    <name>sync</name>
    <message>
        <source>A bundle is missing; call the installer</source>
        <translation>A bundle is missing; call the installer</translation>
    </message>
    <message>
        <source>A supervisor or the installer imports receipts. Below it says what they changed.</source>
        <translation>A supervisor or the installer imports receipts. Below it says what they changed.</translation>
    </message>
    <message>
        <source>A whole path, on a share or another disk</source>
        <translation>A whole path, on a share or another disk</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>As written</translation>
    </message>
    <message>
        <source>Await their receipt: {n}</source>
        <translation>Await their receipt: {n}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Back to the bundles</source>
        <translation>Back to the bundles</translation>
    </message>
    <message>
        <source>Below it says what they changed.</source>
        <translation>Below it says what they changed.</translation>
    </message>
    <message>
        <source>Below it says why, and what to do.</source>
        <translation>Below it says why, and what to do.</translation>
    </message>
    <message>
        <source>Brings a roster: import it on the page People</source>
        <translation>Brings a roster: import it on the page People</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Bundle</translation>
    </message>
    <message>
        <source>Bundle {which}</source>
        <translation>Bundle {which}</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>Bundles</translation>
    </message>
    <message>
        <source>Bundles acknowledged: {which}</source>
        <translation>Bundles acknowledged: {which}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cancelled; the half-written file is removed</source>
        <translation>Cancelled; the half-written file is removed</translation>
    </message>
    <message>
        <source>Cancelling removes the half-written file</source>
        <translation>Cancelling removes the half-written file</translation>
    </message>
    <message>
        <source>Charged later: {n}</source>
        <translation>Charged later: {n}</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Choose where to, or plug a stick in.</source>
        <translation>Choose where to, or plug a stick in.</translation>
    </message>
    <message>
        <source>Compared, it is the same</source>
        <translation>Compared, it is the same</translation>
    </message>
    <message>
        <source>Confirm the new key</source>
        <translation>Confirm the new key</translation>
    </message>
    <message>
        <source>Could not be charged: {n}</source>
        <translation>Could not be charged: {n}</translation>
    </message>
    <message>
        <source>Determinations: {n}</source>
        <translation>Determinations: {n}</translation>
    </message>
    <message>
        <source>Differ from the books here: {n}</source>
        <translation>Differ from the books here: {n}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Everything has left. What is sold next goes into the next bundle.</source>
        <translation>Everything has left. What is sold next goes into the next bundle.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>Export again</translation>
    </message>
    <message>
        <source>F5 writes it to {place}. What was written is read back and compared.</source>
        <translation>F5 writes it to {place}. What was written is read back and compared.</translation>
    </message>
    <message>
        <source>Fees received: {n}</source>
        <translation>Fees received: {n}</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>Full, {room} left</source>
        <translation>Full, {room} left</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Holds nothing for this till</source>
        <translation>Holds nothing for this till</translation>
    </message>
    <message>
        <source>Identified, warned</source>
        <translation>Identified, warned</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import receipts</source>
        <translation>Import receipts</translation>
    </message>
    <message>
        <source>Its key is to be compared</source>
        <translation>Its key is to be compared</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Kept here until the receipt is in.</source>
        <translation>Kept here until the receipt is in.</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>Last {time}</source>
        <translation>Last {time}</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Left last {time}</source>
        <translation>Left last {time}</translation>
    </message>
    <message>
        <source>Lines of the subsidy statement: {n}</source>
        <translation>Lines of the subsidy statement: {n}</translation>
    </message>
    <message>
        <source>New rules: {names}</source>
        <translation>New rules: {names}</translation>
    </message>
    <message>
        <source>Next bundle {which}</source>
        <translation>Next bundle {which}</translation>
    </message>
    <message>
        <source>Next try {time}</source>
        <translation>Next try {time}</translation>
    </message>
    <message>
        <source>No bundle has left yet</source>
        <translation>No bundle has left yet</translation>
    </message>
    <message>
        <source>No receipt was taken yet</source>
        <translation>No receipt was taken yet</translation>
    </message>
    <message>
        <source>None named; press to</source>
        <translation>None named; press to</translation>
    </message>
    <message>
        <source>None set up yet</source>
        <translation>None set up yet</translation>
    </message>
    <message>
        <source>Not known here: {n}</source>
        <translation>Not known here: {n}</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation>Not there now</translation>
    </message>
    <message>
        <source>Nothing has left yet</source>
        <translation>Nothing has left yet</translation>
    </message>
    <message>
        <source>Nothing is lost. The next export goes on where this one ended.</source>
        <translation>Nothing is lost. The next export goes on where this one ended.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nothing waits</translation>
    </message>
    <message>
        <source>Or a file or folder</source>
        <translation>Or a file or folder</translation>
    </message>
    <message>
        <source>Over 12 h without a receipt: {n}</source>
        <translation>Over 12 h without a receipt: {n}</translation>
    </message>
    <message>
        <source>PROVIDER-SEQUENCE.zip with its .minisig beside it, or a folder of them</source>
        <translation>PROVIDER-SEQUENCE.zip with its .minisig beside it, or a folder of them</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Pack</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Packed</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Packing</translation>
    </message>
    <message>
        <source>Plug one in</source>
        <translation>Plug one in</translation>
    </message>
    <message>
        <source>Plug the stick with the receipts in: it shows here, and one touch takes them all.</source>
        <translation>Plug the stick with the receipts in: it shows here, and one touch takes them all.</translation>
    </message>
    <message>
        <source>Press again</source>
        <translation>Press again</translation>
    </message>
    <message>
        <source>Press the folder again to name another one.</source>
        <translation>Press the folder again to name another one.</translation>
    </message>
    <message>
        <source>Provider&apos;s receipt</source>
        <translation>Provider&apos;s receipt</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Read back</translation>
    </message>
    <message>
        <source>Read only when the signature fits. Twice changes nothing.</source>
        <translation>Read only when the signature fits. Twice changes nothing.</translation>
    </message>
    <message>
        <source>Reading back</source>
        <translation>Reading back</translation>
    </message>
    <message>
        <source>Receipt {time}</source>
        <translation>Receipt {time}</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>Receipts taken: {n}</source>
        <translation>Receipts taken: {n}</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Refunds</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Signing</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Take all receipts on it</source>
        <translation>Take all receipts on it</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Taken just now</source>
        <translation>Taken just now</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>The one before</translation>
    </message>
    <message>
        <source>The receipts are being checked and taken</source>
        <translation>The receipts are being checked and taken</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Type a path first.</source>
        <translation>Type a path first.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Waits {time}</source>
        <translation>Waits {time}</translation>
    </message>
    <message>
        <source>Was taken before; nothing changed</source>
        <translation>Was taken before; nothing changed</translation>
    </message>
    <message>
        <source>What is sold is kept here meanwhile and leaves with the first bundle; nothing is lost.</source>
        <translation>What is sold is kept here meanwhile and leaves with the first bundle; nothing is lost.</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Where to</translation>
    </message>
    <message>
        <source>Which folder</source>
        <translation>Which folder</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Write-locked</source>
        <translation>Write-locked</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>Written to</translation>
    </message>
    <message>
        <source>Written to {place}, and read back the same</source>
        <translation>Written to {place}, and read back the same</translation>
    </message>
    <message>
        <source>a file first</source>
        <translation>a file first</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>about {time}</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>by itself</translation>
    </message>
    <message>
        <source>entries {span}</source>
        <translation>entries {span}</translation>
    </message>
    <message>
        <source>from entry {n}</source>
        <translation>from entry {n}</translation>
    </message>
    <message>
        <source>no provider yet</source>
        <translation>no provider yet</translation>
    </message>
    <message>
        <source>no room there</source>
        <translation>no room there</translation>
    </message>
    <message>
        <source>none, this is the first</source>
        <translation>none, this is the first</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>not your role</source>
        <translation>not your role</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nothing waits</translation>
    </message>
    <message>
        <source>nowhere yet</source>
        <translation>nowhere yet</translation>
    </message>
    <message>
        <source>one after the other, none missing</source>
        <translation>one after the other, none missing</translation>
    </message>
    <message>
        <source>one moment</source>
        <translation>one moment</translation>
    </message>
    <message>
        <source>others {n}</source>
        <translation>others {n}</translation>
    </message>
    <message>
        <source>plug it in first</source>
        <translation>plug it in first</translation>
    </message>
    <message>
        <source>refunds {n}</source>
        <translation>refunds {n}</translation>
    </message>
    <message>
        <source>refused: {n}</source>
        <translation>refused: {n}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>sales {n}</source>
        <translation>sales {n}</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>since {time}</translation>
    </message>
    <message>
        <source>the stick may be pulled out</source>
        <translation>the stick may be pulled out</translation>
    </message>
    <message>
        <source>waiting {time}</source>
        <translation>waiting {time}</translation>
    </message>
    <message>
        <source>what each changed</source>
        <translation>what each changed</translation>
    </message>
    <message>
        <source>where to?</source>
        <translation>where to?</translation>
    </message>
    <message>
        <source>within {time}</source>
        <translation>within {time}</translation>
    </message>
    <message>
        <source>write-locked</source>
        <translation>write-locked</translation>
    </message>
    <message>
        <source>{label}, {room} left</source>
        <translation>{label}, {room} left</translation>
    </message>
    <message>
        <source>{month}-{day} {time}</source>
        <translation>{month}-{day} {time}</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} rows</translation>
    </message>
    <message>
        <source>{what} ({amount})</source>
        <translation>{what} ({amount})</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>Accrued if all holds, qualified by the rules, confirmed by the provider.</source>
        <translation>Accrued if all holds, qualified by the rules, confirmed by the provider.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>F1 on any page: what it does, its keys, and what to do when something is wrong.</source>
        <translation>F1 on any page: what it does, its keys, and what to do when something is wrong.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>How the amount comes about</source>
        <translation>How the amount comes about</translation>
    </message>
    <message>
        <source>How the sale stands</source>
        <translation>How the sale stands</translation>
    </message>
    <message>
        <source>Never the face alone</source>
        <translation>Never the face alone</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Nothing pops up over the line. What needs a decision waits here, and says who must act.</source>
        <translation>Nothing pops up over the line. What needs a decision waits here, and says who must act.</translation>
    </message>
    <message>
        <source>One word, one colour, one sign, to be seen from two metres. Below it: how far the sale got.</source>
        <translation>One word, one colour, one sign, to be seen from two metres. Below it: how far the sale got.</translation>
    </message>
    <message>
        <source>Payment code, campus card and look-up are one key each; a wrong sale is put right with F8.</source>
        <translation>Payment code, campus card and look-up are one key each; a wrong sale is put right with F8.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>The meal&apos;s fixed price, an amount by number keys, or dishes from the menu.</source>
        <translation>The meal&apos;s fixed price, an amount by number keys, or dishes from the menu.</translation>
    </message>
    <message>
        <source>The subsidy</source>
        <translation>The subsidy</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>What waits</translation>
    </message>
</context>
<context>
    <name>transactions</name>
    <message>
        <source>A refund is on its way; nothing more is left.</source>
        <translation>A refund is on its way; nothing more is left.</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>All days</translation>
    </message>
    <message>
        <source>All of it was refunded.</source>
        <translation>All of it was refunded.</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>All ways</source>
        <translation>All ways</translation>
    </message>
    <message>
        <source>Amount ¥</source>
        <translation>Amount ¥</translation>
    </message>
    <message>
        <source>Back to the subsidy</source>
        <translation>Back to the subsidy</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Back to today</translation>
    </message>
    <message>
        <source>Brought back from the terminal&apos;s journal</source>
        <translation>Brought back from the terminal&apos;s journal</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Charged</translation>
    </message>
    <message>
        <source>Charged, trade number *{tail}</source>
        <translation>Charged, trade number *{tail}</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>Charging</translation>
    </message>
    <message>
        <source>Choose a sale to see what happened to it.</source>
        <translation>Choose a sale to see what happened to it.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Close the story</source>
        <translation>Close the story</translation>
    </message>
    <message>
        <source>Counting what was found</source>
        <translation>Counting what was found</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Foreign</source>
        <translation>Foreign</translation>
    </message>
    <message>
        <source>Handed to the printer</source>
        <translation>Handed to the printer</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Held back</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>In doubt</translation>
    </message>
    <message>
        <source>In the terminal&apos;s journal, but not asked for here</source>
        <translation>In the terminal&apos;s journal, but not asked for here</translation>
    </message>
    <message>
        <source>It may have been refunded before this ledger was restored: look at the provider&apos;s statement first</source>
        <translation>It may have been refunded before this ledger was restored: look at the provider&apos;s statement first</translation>
    </message>
    <message>
        <source>It was another person&apos;s</source>
        <translation>It was another person&apos;s</translation>
    </message>
    <message>
        <source>Kept at this desk; no terminal took part</source>
        <translation>Kept at this desk; no terminal took part</translation>
    </message>
    <message>
        <source>Known by the campus card; charged later</source>
        <translation>Known by the campus card; charged later</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Looked up and confirmed; charged later</source>
        <translation>Looked up and confirmed; charged later</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Looking</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name, class, number, amount</source>
        <translation>Name, class, number, amount</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>No answer to the refund; asked for under its number</source>
        <translation>No answer to the refund; asked for under its number</translation>
    </message>
    <message>
        <source>No answer; asked for under the same number</source>
        <translation>No answer; asked for under the same number</translation>
    </message>
    <message>
        <source>No receipt printer is set up</source>
        <translation>No receipt printer is set up</translation>
    </message>
    <message>
        <source>No sales
Choose other days, or all states and ways.</source>
        <translation>No sales
Choose other days, or all states and ways.</translation>
    </message>
    <message>
        <source>No sales
Nothing stands behind this number any more.</source>
        <translation>No sales
Nothing stands behind this number any more.</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>Nobody came</translation>
    </message>
    <message>
        <source>Not back</source>
        <translation>Not back</translation>
    </message>
    <message>
        <source>Not charged yet; it can be refunded afterwards.</source>
        <translation>Not charged yet; it can be refunded afterwards.</translation>
    </message>
    <message>
        <source>Not charged yet; it can still be voided.</source>
        <translation>Not charged yet; it can still be voided.</translation>
    </message>
    <message>
        <source>Not settled yet. Do not refund: the terminal decides first.</source>
        <translation>Not settled yet. Do not refund: the terminal decides first.</translation>
    </message>
    <message>
        <source>Nothing found
Choose other days, or clear the search with Esc.</source>
        <translation>Nothing found
Choose other days, or clear the search with Esc.</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>Nothing was charged</translation>
    </message>
    <message>
        <source>Nothing was charged; there is nothing to refund.</source>
        <translation>Nothing was charged; there is nothing to refund.</translation>
    </message>
    <message>
        <source>Number kept; nothing sent yet</source>
        <translation>Number kept; nothing sent yet</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>On the terminal&apos;s screen</source>
        <translation>On the terminal&apos;s screen</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>One day</translation>
    </message>
    <message>
        <source>One person recognised</source>
        <translation>One person recognised</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page before</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Part refunded</source>
        <translation>Part refunded</translation>
    </message>
    <message>
        <source>Passed on to the terminal</source>
        <translation>Passed on to the terminal</translation>
    </message>
    <message>
        <source>Reading the ledger</source>
        <translation>Reading the ledger</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>Refund in doubt</source>
        <translation>Refund in doubt</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>Refunded </source>
        <translation>Refunded </translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Refunds</translation>
    </message>
    <message>
        <source>Remove the filter: {what}</source>
        <translation>Remove the filter: {what}</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Seen to</translation>
    </message>
    <message>
        <source>Sent out</source>
        <translation>Sent out</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Shown</translation>
    </message>
    <message>
        <source>Somebody has seen to the alert</source>
        <translation>Somebody has seen to the alert</translation>
    </message>
    <message>
        <source>Somebody stands before the camera</source>
        <translation>Somebody stands before the camera</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Story of the sale</source>
        <translation>Story of the sale</translation>
    </message>
    <message>
        <source>Taken offline; charged when online</source>
        <translation>Taken offline; charged when online</translation>
    </message>
    <message>
        <source>Terminal {sn}</source>
        <translation>Terminal {sn}</translation>
    </message>
    <message>
        <source>The payment provider is asked</source>
        <translation>The payment provider is asked</translation>
    </message>
    <message>
        <source>This ledger does not have the order {number}.</source>
        <translation>This ledger does not have the order {number}.</translation>
    </message>
    <message>
        <source>This ledger does not have the order.</source>
        <translation>This ledger does not have the order.</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totals</translation>
    </message>
    <message>
        <source>Trade number {number}</source>
        <translation>Trade number {number}</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transactions</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Way to pay</source>
        <translation>Way to pay</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>this is the first page</source>
        <translation>this is the first page</translation>
    </message>
    <message>
        <source>this is the last page</source>
        <translation>this is the last page</translation>
    </message>
    <message>
        <source>{amount} went back</source>
        <translation>{amount} went back</translation>
    </message>
    <message>
        <source>{back} refunded, {left} left</source>
        <translation>{back} refunded, {left} left</translation>
    </message>
    <message>
        <source>{dishes} · number kept; nothing sent yet</source>
        <translation>{dishes} · number kept; nothing sent yet</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} found</translation>
    </message>
    <message>
        <source>{n} in doubt {amount}, not counted</source>
        <translation>{n} in doubt {amount}, not counted</translation>
    </message>
    <message>
        <source>{n} paid </source>
        <translation>{n} paid </translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} s</translation>
    </message>
    <message>
        <source>{time} in all</source>
        <translation>{time} in all</translation>
    </message>
</context>
<context>
    <name>verification</name>
    <message>
        <source>Ask again</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>Asked by (your name)</source>
        <translation>Asked by (your name)</translation>
    </message>
    <message>
        <source>At the terminal</source>
        <extracomment>The icon and the token of a record&apos;s state in the list.</extracomment>
        <translation>At the terminal</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Check who it is in another way.</source>
        <translation>Check who it is in another way.</translation>
    </message>
    <message>
        <source>Choose the purpose, then begin</source>
        <translation>Choose the purpose, then begin</translation>
    </message>
    <message>
        <source>Do not rely on it. Check who it is in another way.</source>
        <translation>Do not rely on it. Check who it is in another way.</translation>
    </message>
    <message>
        <source>IN DOUBT</source>
        <translation>IN DOUBT</translation>
    </message>
    <message>
        <source>Identity by face, without money</source>
        <translation>Identity by face, without money</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>In doubt</translation>
    </message>
    <message>
        <source>LOOK</source>
        <translation>LOOK</translation>
    </message>
    <message>
        <source>MATCHED</source>
        <translation>MATCHED</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Matched</translation>
    </message>
    <message>
        <source>Meal pick-up</source>
        <translation>Meal pick-up</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medicine</translation>
    </message>
    <message>
        <source>NO MATCH</source>
        <translation>NO MATCH</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>No match</translation>
    </message>
    <message>
        <source>No picture is kept. No money is moved. Every request is recorded.</source>
        <translation>No picture is kept. No money is moved. Every request is recorded.</translation>
    </message>
    <message>
        <source>Nobody knows yet; the desk keeps asking</source>
        <translation>Nobody knows yet; the desk keeps asking</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Parent pick-up</source>
        <translation>Parent pick-up</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Please look at the terminal</source>
        <translation>Please look at the terminal</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
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
        <source>Recognised, but not on this desk&apos;s roster</source>
        <translation>Recognised, but not on this desk&apos;s roster</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>UNKNOWN</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verification</translation>
    </message>
    <message>
        <source>WAIT</source>
        <translation>WAIT</translation>
    </message>
    <message>
        <source>Waits until the terminal is free</source>
        <translation>Waits until the terminal is free</translation>
    </message>
    <message>
        <source>Which purpose</source>
        <translation>Which purpose</translation>
    </message>
    <message>
        <source>name first</source>
        <translation>name first</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>purpose first</source>
        <translation>purpose first</translation>
    </message>
    <message>
        <source>shown to the person, kept</source>
        <translation>shown to the person, kept</translation>
    </message>
    <message>
        <source>the latest {n}</source>
        <translation>the latest {n}</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>{purpose}, at {at}, for {asked_by}. Compare with who stands there.</source>
        <translation>{purpose}, at {at}, for {asked_by}. Compare with who stands there.</translation>
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
        <source>Campus card</source>
        <translation>Campus card</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>FREE</source>
        <translation>FREE</translation>
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
        <source>Looked up</source>
        <translation>Looked up</translation>
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
        <source>Recognised here</source>
        <translation>Recognised here</translation>
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
