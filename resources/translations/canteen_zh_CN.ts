<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>access</name>
    <message>
        <source>Active</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>换一个人</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>Back to selling</source>
        <translation>回到收银</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收银员</translation>
    </message>
    <message>
        <source>Checked at the sixth digit</source>
        <translation>输满六位即核对</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Choose your name and enter your PIN. Nothing is sold before.</source>
        <translation>请选姓名并输入 PIN。登录后才能收款。</translation>
    </message>
    <message>
        <source>Choose your name first</source>
        <translation>请先选姓名</translation>
    </message>
    <message>
        <source>Does everything, and answers for what others may not do.</source>
        <translation>都能做，并为别人放行。</translation>
    </message>
    <message>
        <source>End the lock-out</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>请填姓名。</translation>
    </message>
    <message>
        <source>Hide the number pad</source>
        <translation>收起数字键盘</translation>
    </message>
    <message>
        <source>Installer</source>
        <translation>安装员</translation>
    </message>
    <message>
        <source>It is recorded who, when and why. Esc leaves it.</source>
        <translation>会记录谁、何时、为什么。按 Esc 退出。</translation>
    </message>
    <message>
        <source>Let them choose a PIN and enter it here.</source>
        <translation>请本人选一个 PIN，在这里输入。</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Locked out, {n} min</source>
        <translation>已锁定，还剩 {n} 分钟</translation>
    </message>
    <message>
        <source>Looks at sales, subsidy, reports and the record; changes nothing.</source>
        <translation>看流水、补贴、报表和操作记录，不能改动。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New PIN or password</source>
        <translation>新 PIN 或密码</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>新用户</translation>
    </message>
    <message>
        <source>Number pad</source>
        <translation>数字键盘</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PINs of two people</source>
        <translation>两个人的 PIN</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Press again to confirm</source>
        <translation>再按一次确认</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Selling goes on. Enter your PIN to open the rest.</source>
        <translation>收款照常。输入 PIN 打开其他页面。</translation>
    </message>
    <message>
        <source>Sells, sees sales and reports, identifies people.</source>
        <translation>收款，看流水和报表，核对身份。</translation>
    </message>
    <message>
        <source>Sells, sets up devices and settings.</source>
        <translation>收款，安装设备，改设置。</translation>
    </message>
    <message>
        <source>Show the number pad</source>
        <translation>显示数字键盘</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Signs in by</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>Six digits, or a password of 8 and more.</source>
        <translation>六位数字，或 8 个字符以上的密码。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>主管 PIN</translation>
    </message>
    <message>
        <source>Take PINs in place again</source>
        <translation>恢复当场输 PIN</translation>
    </message>
    <message>
        <source>The lock-out is over</source>
        <translation>已解除锁定</translation>
    </message>
    <message>
        <source>The new PIN or password holds from now on</source>
        <translation>新 PIN 或密码已生效</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Users and roles</source>
        <translation>用户与角色</translation>
    </message>
    <message>
        <source>Who is at the desk?</source>
        <translation>请登录</translation>
    </message>
    <message>
        <source>Who takes over?</source>
        <translation>谁来接班？</translation>
    </message>
    <message>
        <source>Works here again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Works here no more</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>{name} is signed in.</source>
        <translation>{name}已登录。</translation>
    </message>
    <message>
        <source>{n} of 6 digits</source>
        <translation>已输 {n} 位，共 6 位</translation>
    </message>
</context>
<context>
    <name>alerts</name>
    <message>
        <source>, again in {s} s</source>
        <translation>，{s} 秒后再查</translation>
    </message>
    <message>
        <source>; selling goes on. What waits is printed when it is well again.</source>
        <translation>；收款照常。恢复后补打排队的小票。</translation>
    </message>
    <message>
        <source>A rule stopped this sale, but the terminal had charged already.</source>
        <translation>规则拦下这一笔时，终端已经扣款。</translation>
    </message>
    <message>
        <source>A terminal denies this money. These books stay as they are.</source>
        <translation>有终端否认这笔钱，本机账目保持不变。</translation>
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
        <source>CHARGE FAILED</source>
        <translation>补扣失败</translation>
    </message>
    <message>
        <source>CLOCK JUMPED</source>
        <translation>时钟跳变</translation>
    </message>
    <message>
        <source>CONTRADICTION</source>
        <translation>记录矛盾</translation>
    </message>
    <message>
        <source>Charged after the desk had given this order up.</source>
        <translation>本机放弃这一笔之后，终端扣了款。</translation>
    </message>
    <message>
        <source>Charged at the terminal after all, and paid here too.</source>
        <translation>在终端上中断，后来终端还是扣了款，同时又在本机付过。</translation>
    </message>
    <message>
        <source>Charged by the terminal; not in this ledger.</source>
        <translation>终端扣了款，本机账本里没有这个单号。</translation>
    </message>
    <message>
        <source>Check the terminal, then send them again</source>
        <translation>先看终端，再重新下发参数</translation>
    </message>
    <message>
        <source>Do not charge again; serve the meal</source>
        <translation>不要重收，餐可先取</translation>
    </message>
    <message>
        <source>Do not refund again, nor pay it out</source>
        <translation>不要再退，也不要付现</translation>
    </message>
    <message>
        <source>FOREIGN SALE</source>
        <translation>非本机收款</translation>
    </message>
    <message>
        <source>Installer: send the parameters again on the Devices page</source>
        <translation>安装人员：到“设备”页重发参数</translation>
    </message>
    <message>
        <source>Installer: set both clocks right</source>
        <translation>安装人员：校准两边的时钟</translation>
    </message>
    <message>
        <source>Look at the printer&apos;s cable and power</source>
        <translation>请检查打印机的电源和连线</translation>
    </message>
    <message>
        <source>More went back for this order than was paid.</source>
        <translation>这笔订单退回的金额超过了实付金额。</translation>
    </message>
    <message>
        <source>NO RECEIPTS</source>
        <translation>小票打不出</translation>
    </message>
    <message>
        <source>NO SUBSIDY</source>
        <translation>补贴参数不符</translation>
    </message>
    <message>
        <source>NOT SET</source>
        <translation>参数未设成</translation>
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
        <source>PAID TWICE</source>
        <translation>重复收款</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Put in paper and close the printer</source>
        <translation>请装纸并合上打印机盖</translation>
    </message>
    <message>
        <source>REFUND IN DOUBT</source>
        <translation>退款存疑</translation>
    </message>
    <message>
        <source>REFUNDED LATE</source>
        <translation>事后退款</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>SERVED TWICE</source>
        <translation>重复就餐</translation>
    </message>
    <message>
        <source>STOPPED LATE</source>
        <translation>拦截已晚</translation>
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
        <source>Sold at desk {till} as well: {order}.</source>
        <translation>同一份餐在窗口 {till} 也已售出：{order}。</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Supervisor: ask the diner for the money</source>
        <translation>主管：向就餐者补收</translation>
    </message>
    <message>
        <source>Supervisor: ask the payment provider</source>
        <translation>主管：询问支付平台</translation>
    </message>
    <message>
        <source>Supervisor: call the payment provider</source>
        <translation>主管：联系支付机构</translation>
    </message>
    <message>
        <source>Supervisor: did it go back twice?</source>
        <translation>主管：核对是否退了两次</translation>
    </message>
    <message>
        <source>Supervisor: refund it, or let it stand</source>
        <translation>主管：请退款，或决定保留</translation>
    </message>
    <message>
        <source>Supervisor: refund this one</source>
        <translation>主管：请退这一笔</translation>
    </message>
    <message>
        <source>Supervisor: set this computer&apos;s time, then confirm it</source>
        <translation>主管：校准本机时间后确认</translation>
    </message>
    <message>
        <source>TOO MUCH BACK</source>
        <translation>退款过多</translation>
    </message>
    <message>
        <source>TWO TIMES</source>
        <translation>时钟不符</translation>
    </message>
    <message>
        <source>Taken offline, declined when it was charged.</source>
        <translation>离线收下，事后扣款被拒。</translation>
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
        <source>Terminal and computer are too far apart. Set the terminal&apos;s clock on the Devices page.</source>
        <translation>终端与本机时间相差太大，请在“设备”页校准终端。</translation>
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
        <source>The answer got lost; asking for this refund.</source>
        <translation>退款中断线，正用原退款单号查询。</translation>
    </message>
    <message>
        <source>The refund&apos;s answer got lost; asked {n} times</source>
        <translation>退款中断线，正用原退款单号查询：第 {n} 次</translation>
    </message>
    <message>
        <source>The terminal did not take the parameters. Sales go on, but may earn nothing.</source>
        <translation>终端没有接受参数。收款照常，但可能没有补贴。</translation>
    </message>
    <message>
        <source>The terminal took another amount than asked for.</source>
        <translation>终端扣款的金额与本机要求的不同。</translation>
    </message>
    <message>
        <source>The time is right now</source>
        <translation>时间已校准</translation>
    </message>
    <message>
        <source>This computer&apos;s clock jumped. The desk goes on by its own time until then.</source>
        <translation>本机时钟突然跳变；确认之前按本程序自己的时间走。</translation>
    </message>
    <message>
        <source>This refund went through after all.</source>
        <translation>本机显示未成的退款，后来退成了。</translation>
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
        <source>Wrong or missing: {names}. Sales go on, but earn nothing; so far {n}.</source>
        <translation>缺少或不符：{names}。收款照常，但没有补贴；已有 {n} 笔。</translation>
    </message>
    <message>
        <source>before the close</source>
        <translation>日结前</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>已等 {time}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>provider account</source>
        <translation>服务商账户</translation>
    </message>
    <message>
        <source>store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>terminal away</source>
        <translation>终端未连接</translation>
    </message>
    <message>
        <source>terminal parameters</source>
        <translation>终端参数</translation>
    </message>
    <message>
        <source>this meal</source>
        <translation>本餐内</translation>
    </message>
    <message>
        <source>{n} for you</source>
        <translation>归您 {n} 件</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>Alert {alert_id} seen to</source>
        <translation>处理提醒 {alert_id}</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>所有日期</translation>
    </message>
    <message>
        <source>Answered for {act}[: {purpose}][, with {second}]</source>
        <translation>为{act}放行[：{purpose}][，同办人 {second}]</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Consent recorded: {person_ref}</source>
        <translation>登记同意：{person_ref}</translation>
    </message>
    <message>
        <source>Consent withdrawn: {person_ref}</source>
        <translation>撤回同意：{person_ref}</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>同意书</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day closed: Z {z}[, {service_day}]</source>
        <translation>日结：Z {z}[，{service_day}]</translation>
    </message>
    <message>
        <source>Day closes</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Desk retired on this computer[: {till_id}]</source>
        <translation>本机收银台已停用[：{till_id}]</translation>
    </message>
    <message>
        <source>Desk sells on this computer again</source>
        <translation>本机收银台恢复收银</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Exchange of a terminal begun[: {old_sn}]</source>
        <translation>开始更换终端[：{old_sn}]</translation>
    </message>
    <message>
        <source>Exchange of a terminal given up[: {old_sn}]</source>
        <translation>放弃更换终端[：{old_sn}]</translation>
    </message>
    <message>
        <source>Full name seen: {person_ref}[, {reason}]</source>
        <translation>查看全名：{person_ref}[，{reason}]</translation>
    </message>
    <message>
        <source>Guard lifted: {guard}[, for {person_ref}]</source>
        <translation>放行：{guard}[，人员 {person_ref}]</translation>
    </message>
    <message>
        <source>Guards lifted</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>核身</translation>
    </message>
    <message>
        <source>Identification asked for[: {purpose}]</source>
        <translation>发起核身[：{purpose}]</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Ledger restored from a backup</source>
        <translation>从备份恢复账本</translation>
    </message>
    <message>
        <source>Lock-out ended[: {staff_ref}]</source>
        <translation>解除锁定[：{staff_ref}]</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Locked out[: {staff_ref}] for {minutes} min</source>
        <translation>锁定[：{staff_ref}] {minutes} 分钟</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Menu changed</source>
        <translation>改菜单</translation>
    </message>
    <message>
        <source>New PIN or password of {staff_ref}</source>
        <translation>重设 {staff_ref} 的 PIN 或密码</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>某一天</translation>
    </message>
    <message>
        <source>Parted with terminal {old_sn}[, {faces_owed} faces owed]</source>
        <translation>与终端 {old_sn} 解除配对[，欠删人脸 {faces_owed}]</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>People purged</source>
        <translation>清除人员</translation>
    </message>
    <message>
        <source>Person added: {person_ref}</source>
        <translation>添加人员：{person_ref}</translation>
    </message>
    <message>
        <source>Person changed: {person_ref}</source>
        <translation>更改人员：{person_ref}</translation>
    </message>
    <message>
        <source>Person erased: {person_ref}</source>
        <translation>删除人员：{person_ref}</translation>
    </message>
    <message>
        <source>Program changed[ from {before}] to {version}</source>
        <translation>程序已更换[：由 {before}]为 {version}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Record of who did what</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Refund of {amount}, order {order_no}[: {reason}]</source>
        <translation>退款 {amount}，单号 {order_no}[：{reason}]</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Roster imported[, {rows} rows]</source>
        <translation>导入名单[，{rows} 行]</translation>
    </message>
    <message>
        <source>Rosters</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>初次设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings changed[: {keys}]</source>
        <translation>改设置[：{keys}]</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>收班</translation>
    </message>
    <message>
        <source>Shift handed over[ by {from}][ to {to}]</source>
        <translation>交班[：{from}][ → {to}]</translation>
    </message>
    <message>
        <source>Shift opened</source>
        <translation>开班</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录页</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Signing in, locks, PINs</source>
        <translation>登录、锁定、PIN</translation>
    </message>
    <message>
        <source>Statement issued[: {month}]</source>
        <translation>出具对账单[：{month}]</translation>
    </message>
    <message>
        <source>Statement received[: {month}]</source>
        <translation>收到对账单[：{month}]</translation>
    </message>
    <message>
        <source>Status of {person_ref}[: {status}]</source>
        <translation>{person_ref} 的状态[：{status}]</translation>
    </message>
    <message>
        <source>Support file made: {file}</source>
        <translation>做了支持文件：{file}</translation>
    </message>
    <message>
        <source>Terminal paired[: {device_sn}]</source>
        <translation>终端配对[：{device_sn}]</translation>
    </message>
    <message>
        <source>Terminal unpaired[: {device_sn}]</source>
        <translation>解除终端配对[：{device_sn}]</translation>
    </message>
    <message>
        <source>Terminal {old_sn} exchanged[ for {new_sn}]</source>
        <translation>终端 {old_sn} 更换[为 {new_sn}]</translation>
    </message>
    <message>
        <source>The chain holds from entry {a} to {b}: nothing was changed or taken out.</source>
        <translation>账链完整，第 {a} 到 {b} 条没有被改动或删去。</translation>
    </message>
    <message>
        <source>The chain is broken at entry {n}: tell the installer.</source>
        <translation>账链在第 {n} 条断开：请告诉安装员。</translation>
    </message>
    <message>
        <source>The file is being written</source>
        <translation>正在写文件</translation>
    </message>
    <message>
        <source>The record is saved</source>
        <translation>操作记录已保存</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>User added: {staff_ref}[, {role}]</source>
        <translation>添加用户：{staff_ref}[，{role}]</translation>
    </message>
    <message>
        <source>User changed: {staff_ref}[, {role}]</source>
        <translation>更改用户：{staff_ref}[，{role}]</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Void of {amount}, order {order_no}[: {reason}][, now order {moved_to}]</source>
        <translation>作废 {amount}，单号 {order_no}[：{reason}][，改为单号 {moved_to}]</translation>
    </message>
    <message>
        <source>Voids</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Wrong PIN or password[ of {staff_ref}][, {in_a_row} in a row]</source>
        <translation>PIN 或密码不对[：{staff_ref}][，连续第 {in_a_row} 次]</translation>
    </message>
    <message>
        <source>a correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>a day close</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>it was another person&apos;s</source>
        <translation>是别人的</translation>
    </message>
    <message>
        <source>letting a sale through</source>
        <translation>收款规则</translation>
    </message>
    <message>
        <source>seeing a full name</source>
        <translation>查看全名</translation>
    </message>
    <message>
        <source>{count} faces at {device_sn} were wiped</source>
        <translation>{device_sn} 里的 {count} 张人脸已清除</translation>
    </message>
</context>
<context>
    <name>bill</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Amount differs</source>
        <translation>金额不同</translation>
    </message>
    <message>
        <source>Balance bill</source>
        <translation>账务账单</translation>
    </message>
    <message>
        <source>Bill: order, yuan</source>
        <translation>账单：订单金额（元）</translation>
    </message>
    <message>
        <source>Bill: own money, probable, yuan</source>
        <translation>账单：自有资金（推测，元）</translation>
    </message>
    <message>
        <source>Bill: received, yuan</source>
        <translation>账单：商家实收（元）</translation>
    </message>
    <message>
        <source>Came late, only here</source>
        <translation>迟到且仅本方有</translation>
    </message>
    <message>
        <source>Carried from before</source>
        <translation>此前未对上</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Here as</source>
        <translation>本方状态</translation>
    </message>
    <message>
        <source>Here, yuan</source>
        <translation>本方金额（元）</translation>
    </message>
    <message>
        <source>Here: own money, yuan</source>
        <translation>本方：实付（元）</translation>
    </message>
    <message>
        <source>Incomes</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Matched now</source>
        <translation>本次对上</translation>
    </message>
    <message>
        <source>Not run on a real pilot&apos;s bill so far</source>
        <translation>尚未用真实试点的账单验证</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>仅本方有</translation>
    </message>
    <message>
        <source>Only in the bill</source>
        <translation>仅账单有</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未对上</translation>
    </message>
    <message>
        <source>Open since</source>
        <translation>未对上起始日</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Own money, probable</source>
        <translation>自有资金（推测）</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Parameters missing</source>
        <translation>缺少参数</translation>
    </message>
    <message>
        <source>Refund differs</source>
        <translation>退款金额不同</translation>
    </message>
    <message>
        <source>Refund number</source>
        <translation>退款号</translation>
    </message>
    <message>
        <source>Refund only here</source>
        <translation>退款仅本方有</translation>
    </message>
    <message>
        <source>Refund only in the bill</source>
        <translation>退款仅账单有</translation>
    </message>
    <message>
        <source>Refunds here</source>
        <translation>本方退款</translation>
    </message>
    <message>
        <source>Refunds in the bill</source>
        <translation>账单退款</translation>
    </message>
    <message>
        <source>Sales here</source>
        <translation>本方交易</translation>
    </message>
    <message>
        <source>Sales in the bill</source>
        <translation>账单交易</translation>
    </message>
    <message>
        <source>Sum, yuan</source>
        <translation>合计（元）</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To before</source>
        <translation>截至（不含）</translation>
    </message>
    <message>
        <source>Trade number</source>
        <translation>交易号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
</context>
<context>
    <name>capture</name>
    <message>
        <source>1 face</source>
        <translation>1 张</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>真人</translation>
    </message>
    <message>
        <source>Ask the child&apos;s name. What you decide is written down.</source>
        <translation>请问清孩子的姓名。您的决定会留下记录。</translation>
    </message>
    <message>
        <source>Back to the people</source>
        <translation>返回人员</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Best picture</source>
        <translation>最佳画面</translation>
    </message>
    <message>
        <source>Blink once</source>
        <translation>请眨一下眼</translation>
    </message>
    <message>
        <source>Brother, sister, other: go on</source>
        <translation>是兄弟姐妹或别人，继续</translation>
    </message>
    <message>
        <source>Calm face</source>
        <translation>表情自然</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>采集</translation>
    </message>
    <message>
        <source>Capture a face</source>
        <translation>采集人脸</translation>
    </message>
    <message>
        <source>Capture again</source>
        <translation>重新采集</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Close your mouth, no laughing</source>
        <translation>请合上嘴，先别笑</translation>
    </message>
    <message>
        <source>Come a little nearer</source>
        <translation>请靠近一点</translation>
    </message>
    <message>
        <source>Come down a little</source>
        <translation>请低一点</translation>
    </message>
    <message>
        <source>Compared with {n} people at this computer.</source>
        <translation>正与本机 {n} 人比对。</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在比对</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>监护人同意</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离合适</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Down {more}°</source>
        <translation>低头 {more}°</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>已录入</translation>
    </message>
    <message>
        <source>Enrolled at the terminal</source>
        <translation>已录入终端</translation>
    </message>
    <message>
        <source>Esc cancels, Enter goes on, F4 without a face, F7 changes the camera</source>
        <translation>Esc 取消，Enter 继续，F4 不采集，F7 换摄像头</translation>
    </message>
    <message>
        <source>Even light</source>
        <translation>光线均匀</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据摘要</translation>
    </message>
    <message>
        <source>Eyes open</source>
        <translation>双眼睁开</translation>
    </message>
    <message>
        <source>Face the light</source>
        <translation>请面向光线</translation>
    </message>
    <message>
        <source>Full name (logged)</source>
        <translation>看全名（留记录）</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Guardian&apos;s consent</source>
        <translation>监护人已单独同意</translation>
    </message>
    <message>
        <source>Hold still: it is blurred</source>
        <translation>请别动，画面糊了</translation>
    </message>
    <message>
        <source>Hold your head upright</source>
        <translation>请把头摆正</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>在画面中间</translation>
    </message>
    <message>
        <source>It took too long</source>
        <translation>时间太久，没有完成</translation>
    </message>
    <message>
        <source>Live view, nothing is recorded</source>
        <translation>取景中，不录像</translation>
    </message>
    <message>
        <source>Looking for similar faces</source>
        <translation>正在检查相似的脸</translation>
    </message>
    <message>
        <source>Looks like a photo: come yourself</source>
        <translation>像是照片，请本人来</translation>
    </message>
    <message>
        <source>Lower your head a little</source>
        <translation>请把头低下一点</translation>
    </message>
    <message>
        <source>More light, please</source>
        <translation>太暗了，请到亮处</translation>
    </message>
    <message>
        <source>Move to your left</source>
        <translation>请往左站一点</translation>
    </message>
    <message>
        <source>Move to your right</source>
        <translation>请往右站一点</translation>
    </message>
    <message>
        <source>Next: compared with {n} people, then sent to the terminal.</source>
        <translation>下一步：与 {n} 人比对相似脸，再发往终端。</translation>
    </message>
    <message>
        <source>Next: sent to the terminal.</source>
        <translation>下一步：发往终端。</translation>
    </message>
    <message>
        <source>No consent: no capture</source>
        <translation>没有同意，不能采集</translation>
    </message>
    <message>
        <source>No face: card or code</source>
        <translation>不采集，改用校园卡或付款码</translation>
    </message>
    <message>
        <source>No photo is kept</source>
        <translation>不留照片</translation>
    </message>
    <message>
        <source>Not shown to be alive</source>
        <translation>没能确认是真人</translation>
    </message>
    <message>
        <source>Nothing is recorded</source>
        <translation>不录像</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>告知书</translation>
    </message>
    <message>
        <source>On its way to the terminal</source>
        <translation>正在发往终端</translation>
    </message>
    <message>
        <source>Once more, please</source>
        <translation>请再来一次</translation>
    </message>
    <message>
        <source>One face</source>
        <translation>只有一张脸</translation>
    </message>
    <message>
        <source>One person at a time, please</source>
        <translation>请一个一个来</translation>
    </message>
    <message>
        <source>Open your eyes, please</source>
        <translation>请睁开眼睛</translation>
    </message>
    <message>
        <source>Other camera</source>
        <translation>换摄像头</translation>
    </message>
    <message>
        <source>Out of the glare, please</source>
        <translation>有反光，请换个位置</translation>
    </message>
    <message>
        <source>Please look at the camera</source>
        <translation>请看镜头</translation>
    </message>
    <message>
        <source>Please look here</source>
        <translation>请看这里</translation>
    </message>
    <message>
        <source>Press again</source>
        <translation>再按一次撤回</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Raise your head a little</source>
        <translation>请把头抬起一点</translation>
    </message>
    <message>
        <source>Result of the capture</source>
        <translation>采集结果</translation>
    </message>
    <message>
        <source>Sending to the terminal</source>
        <translation>正在发往终端</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>画面清晰</translation>
    </message>
    <message>
        <source>Similar faces</source>
        <translation>相似检查</translation>
    </message>
    <message>
        <source>Stand up straight</source>
        <translation>请站直一点</translation>
    </message>
    <message>
        <source>Step back a little</source>
        <translation>请后退一点</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>正对镜头</translation>
    </message>
    <message>
        <source>Thank you, that was it</source>
        <translation>好了，谢谢</translation>
    </message>
    <message>
        <source>That was the other side</source>
        <translation>方向反了，再来一次</translation>
    </message>
    <message>
        <source>The best picture goes to the terminal; none stays on this computer.</source>
        <translation>最佳画面直接发往终端，这台电脑不存、不导出。</translation>
    </message>
    <message>
        <source>The camera is starting</source>
        <translation>正在打开摄像头</translation>
    </message>
    <message>
        <source>The picture is dropped here. Paying by face works from now on.</source>
        <translation>这里的画面已丢弃。现在起可以刷脸付款。</translation>
    </message>
    <message>
        <source>The picture is dropped here; an encrypted template is kept, as the guardian allowed.</source>
        <translation>这里的画面已丢弃；按监护人的同意，本机留有一份加密的特征。</translation>
    </message>
    <message>
        <source>The same child, or another?</source>
        <translation>是同一个孩子吗？</translation>
    </message>
    <message>
        <source>The same child: stop</source>
        <translation>是同一个孩子，停止</translation>
    </message>
    <message>
        <source>The terminal makes its own template of it. This takes some seconds.</source>
        <translation>终端会自己生成特征，需要几秒钟。</translation>
    </message>
    <message>
        <source>The terminal refused</source>
        <translation>终端没有接受</translation>
    </message>
    <message>
        <source>The terminal&apos;s quality: {quality}</source>
        <translation>终端给出的质量：{quality}</translation>
    </message>
    <message>
        <source>This face is like another one</source>
        <translation>这张脸与另一个人相似</translation>
    </message>
    <message>
        <source>To the terminal</source>
        <translation>下发终端</translation>
    </message>
    <message>
        <source>Too bright: less light</source>
        <translation>太亮了，请避开强光</translation>
    </message>
    <message>
        <source>Turn a little to your left</source>
        <translation>请把脸向左转一点</translation>
    </message>
    <message>
        <source>Turn a little to your right</source>
        <translation>请把脸向右转一点</translation>
    </message>
    <message>
        <source>Turn left, then look back</source>
        <translation>向左转头，再转回来</translation>
    </message>
    <message>
        <source>Turn more slowly</source>
        <translation>请转慢一点</translation>
    </message>
    <message>
        <source>Turn right, then look back</source>
        <translation>向右转头，再转回来</translation>
    </message>
    <message>
        <source>Turn {more}°</source>
        <translation>转 {more}°</translation>
    </message>
    <message>
        <source>Twins: go on</source>
        <translation>是双胞胎，继续</translation>
    </message>
    <message>
        <source>Up {more}°</source>
        <translation>抬头 {more}°</translation>
    </message>
    <message>
        <source>Very good, hold still</source>
        <translation>很好，别动</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>画面检查</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>撤回同意并删除</translation>
    </message>
    <message>
        <source>Withdrawn at any time: the face is deleted at the terminal and here. Card and payment code go on.</source>
        <translation>随时可撤回：终端和本机的特征一并删除，并给回执。不同意或撤回，照常用付款码、校园卡。</translation>
    </message>
    <message>
        <source>about {cm} cm</source>
        <translation>约 {cm} 厘米</translation>
    </message>
    <message>
        <source>after the others</source>
        <translation>等前八项</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>糊了</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>没睁开</translation>
    </message>
    <message>
        <source>from one side</source>
        <translation>光从一边来</translation>
    </message>
    <message>
        <source>glare</source>
        <translation>反光</translation>
    </message>
    <message>
        <source>good</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>mouth open</source>
        <translation>张着嘴</translation>
    </message>
    <message>
        <source>no other one</source>
        <translation>没有别的摄像头</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>nothing to withdraw</source>
        <translation>没有可撤回的同意</translation>
    </message>
    <message>
        <source>off the middle</source>
        <translation>偏了</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>taken by itself</source>
        <translation>自动选取</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>太亮</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>太暗</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等前一项</translation>
    </message>
    <message>
        <source>{cm} cm, too far</source>
        <translation>{cm} 厘米，太远</translation>
    </message>
    <message>
        <source>{cm} cm, too near</source>
        <translation>{cm} 厘米，太近</translation>
    </message>
    <message>
        <source>{degrees}° aside, max {limit}°</source>
        <translation>侧转 {degrees}°，要 {limit}° 内</translation>
    </message>
    <message>
        <source>{degrees}° down, max {limit}°</source>
        <translation>低头 {degrees}°，要 {limit}° 内</translation>
    </message>
    <message>
        <source>{degrees}° tilted, max {limit}°</source>
        <translation>歪头 {degrees}°，要 {limit}° 内</translation>
    </message>
    <message>
        <source>{degrees}° up, max {limit}°</source>
        <translation>抬头 {degrees}°，要 {limit}° 内</translation>
    </message>
    <message>
        <source>{fps} a second</source>
        <translation>{fps} 帧/秒</translation>
    </message>
    <message>
        <source>{least} or more is needed</source>
        <translation>要 {least} 以上</translation>
    </message>
    <message>
        <source>{name} ({relation})</source>
        <translation>{name}（{relation}）</translation>
    </message>
    <message>
        <source>{n} faces</source>
        <translation>{n} 张</translation>
    </message>
    <message>
        <source>{who}, alike {percent} %</source>
        <translation>{who}，相似度 {percent} %</translation>
    </message>
</context>
<context>
    <name>changing</name>
    <message>
        <source>Keeping the ledger safe (MB)</source>
        <translation>正在保存账本的副本（MB）</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>打开收银台</translation>
    </message>
    <message>
        <source>Please do not switch this computer off. The desk opens by itself in about a minute; nothing is lost if the power goes.</source>
        <translation>请不要关闭本机。约一分钟后收银台会自动打开；即使断电也不会丢失任何数据。</translation>
    </message>
    <message>
        <source>Putting back the version before</source>
        <translation>正在恢复原来的版本</translation>
    </message>
    <message>
        <source>The new version proves itself: {n} s</source>
        <translation>新版本正在自检：{n} 秒</translation>
    </message>
    <message>
        <source>The program is being changed</source>
        <translation>正在更换程序</translation>
    </message>
    <message>
        <source>Version {version} is being put in place</source>
        <translation>正在换上 {version} 版</translation>
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
        <source>Card</source>
        <translation>校园卡</translation>
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
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Filled from the right; the last two are fen</source>
        <translation>从右往左填，末两位是分</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>找人</translation>
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
        <source>Menu</source>
        <translation>菜单</translation>
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
        <source>Recognise here</source>
        <translation>本机识别</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Release by a supervisor</source>
        <translation>主管放行</translation>
    </message>
    <message>
        <source>Supervisor&apos;s release</source>
        <translation>主管放行</translation>
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
    <name>checks</name>
    <message>
        <source>A loudspeaker is there</source>
        <translation>有扬声器</translation>
    </message>
    <message>
        <source>Agrees with the terminals&apos; journals</source>
        <translation>与终端流水一致</translation>
    </message>
    <message>
        <source>Answers and is well</source>
        <translation>有应答，正常</translation>
    </message>
    <message>
        <source>As they came</source>
        <translation>与出厂一致</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>账目</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>链</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Date and zone</source>
        <translation>日期和时区</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Face models</source>
        <translation>人脸模型</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Fit for a ledger</source>
        <translation>适合放账本</translation>
    </message>
    <message>
        <source>Folder&apos;s disk</source>
        <translation>文件夹所在盘</translation>
    </message>
    <message>
        <source>Folder&apos;s rights</source>
        <translation>文件夹权限</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>For this user alone</source>
        <translation>只有本用户能看</translation>
    </message>
    <message>
        <source>Good enough for practice</source>
        <translation>练习用够了</translation>
    </message>
    <message>
        <source>In a file of the desk&apos;s folder; whoever copies the folder can read it</source>
        <translation>在收银台文件夹的文件里；谁拷走文件夹就能读</translation>
    </message>
    <message>
        <source>In the system&apos;s key store</source>
        <translation>在系统的密钥库里</translation>
    </message>
    <message>
        <source>Into a file</source>
        <translation>写到文件</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>终端流水</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Large enough</source>
        <translation>够大</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>上次备份</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>Looked at without a window</source>
        <translation>没有开窗口，未看</translation>
    </message>
    <message>
        <source>Made when the desk opens</source>
        <translation>打开收银台时留出</translation>
    </message>
    <message>
        <source>May be opened</source>
        <translation>可以打开</translation>
    </message>
    <message>
        <source>Medium&apos;s room</source>
        <translation>第二介质空间</translation>
    </message>
    <message>
        <source>ModemManager</source>
        <translation>ModemManager</translation>
    </message>
    <message>
        <source>No loudspeaker: the desk sells without a sound</source>
        <translation>没有扬声器：不出声照常收款</translation>
    </message>
    <message>
        <source>No serial port is used</source>
        <translation>没有用串口</translation>
    </message>
    <message>
        <source>None is kept yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>None is set</source>
        <translation>没有设</translation>
    </message>
    <message>
        <source>None is set up</source>
        <translation>没有设</translation>
    </message>
    <message>
        <source>None was made yet: make one on the page of backups</source>
        <translation>还没做过：请在“备份与恢复”里做一次</translation>
    </message>
    <message>
        <source>Not behind the ledger</source>
        <translation>没有落在账本后面</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>没有运行</translation>
    </message>
    <message>
        <source>Of this version</source>
        <translation>与本版本一致</translation>
    </message>
    <message>
        <source>Other windows</source>
        <translation>其他窗口</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>待同步</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Port&apos;s rights</source>
        <translation>端口权限</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Proven head</source>
        <translation>链头凭证</translation>
    </message>
    <message>
        <source>Proven up to entry {entry}</source>
        <translation>证到第 {entry} 条</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>预留空间</translation>
    </message>
    <message>
        <source>Restoration</source>
        <translation>恢复记录</translation>
    </message>
    <message>
        <source>Runs, and is kept off the ports</source>
        <translation>在运行，已挡在端口外</translation>
    </message>
    <message>
        <source>Runs; no serial port is used</source>
        <translation>在运行；没有用串口</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Second medium</source>
        <translation>第二介质</translation>
    </message>
    <message>
        <source>Shares the school&apos;s server</source>
        <translation>与学校服务器相连</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>The school&apos;s time is known</source>
        <translation>学校的时间可用</translation>
    </message>
    <message>
        <source>The system does not tell</source>
        <translation>系统没有说明</translation>
    </message>
    <message>
        <source>There</source>
        <translation>在</translation>
    </message>
    <message>
        <source>This window is alone</source>
        <translation>只有本窗口</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Whole, {size_kb} kB</source>
        <translation>完好，{size_kb} kB</translation>
    </message>
    <message>
        <source>{cameras} connected</source>
        <translation>接了 {cameras} 个</translation>
    </message>
    <message>
        <source>{cut} cut, {unacknowledged} not acknowledged</source>
        <translation>已打 {cut} 包，{unacknowledged} 包未确认</translation>
    </message>
    <message>
        <source>{cut} cut; no provider is known yet</source>
        <translation>已打 {cut} 包；还没有服务商</translation>
    </message>
    <message>
        <source>{days} days ago, {entries} entries</source>
        <translation>{days} 天前，{entries} 条</translation>
    </message>
    <message>
        <source>{entries} entries, unbroken</source>
        <translation>{entries} 条，没有断</translation>
    </message>
    <message>
        <source>{entries} entries, {behind} behind</source>
        <translation>{entries} 条，差 {behind} 条</translation>
    </message>
    <message>
        <source>{entries} entries, {behind} behind; on the ledger&apos;s own disk, with which it is lost</source>
        <translation>{entries} 条，差 {behind} 条；和账本在同一块盘上，盘坏一起没</translation>
    </message>
    <message>
        <source>{free_mb} MB free</source>
        <translation>剩 {free_mb} MB</translation>
    </message>
    <message>
        <source>{free_mb} MB free of {size_mb}</source>
        <translation>剩 {free_mb} MB，共 {size_mb} MB</translation>
    </message>
    <message>
        <source>{loaded} loaded</source>
        <translation>{loaded} 个都能用</translation>
    </message>
    <message>
        <source>{people} people, {faces} faces still to be deleted at a terminal</source>
        <translation>{people} 人，{faces} 张人脸待终端删除</translation>
    </message>
    <message>
        <source>{policies} usable</source>
        <translation>{policies} 份可用</translation>
    </message>
    <message>
        <source>{ports} found</source>
        <translation>找到 {ports} 个</translation>
    </message>
    <message>
        <source>{reserve_mib} MiB</source>
        <translation>{reserve_mib} MiB</translation>
    </message>
    <message>
        <source>{sales} sales, the sums agree</source>
        <translation>{sales} 笔，账目相符</translation>
    </message>
    <message>
        <source>{terminals} paired, {authorities} authorities</source>
        <translation>已配对 {terminals} 台，准入机构 {authorities} 家</translation>
    </message>
    <message>
        <source>{waiting} wait for the provider&apos;s acknowledgement</source>
        <translation>{waiting} 条等服务商确认</translation>
    </message>
</context>
<context>
    <name>conformance</name>
    <message>
        <source>A bad COBS block is dropped</source>
        <translation>错误的 COBS 块被丢弃</translation>
    </message>
    <message>
        <source>A cancel that comes too late tells the truth</source>
        <translation>迟到的取消如实告知结果</translation>
    </message>
    <message>
        <source>A client with TLS 1.2 only is refused</source>
        <translation>拒绝只支持 TLS 1.2 的客户端</translation>
    </message>
    <message>
        <source>A client without a certificate is refused</source>
        <translation>拒绝没有证书的客户端</translation>
    </message>
    <message>
        <source>A connection that is played back leads nowhere</source>
        <translation>重放的整段连接不起作用</translation>
    </message>
    <message>
        <source>A desk that is not paired can move no money</source>
        <translation>未配对的收银台不能动用资金</translation>
    </message>
    <message>
        <source>A desk that is not paired is told no events</source>
        <translation>不向未配对的收银台发事件</translation>
    </message>
    <message>
        <source>A desk that is not paired is told unpaired for the rest</source>
        <translation>未配对的收银台其余请求一律得到 unpaired</translation>
    </message>
    <message>
        <source>A desk that is not paired may say hello</source>
        <translation>未配对的收银台可以 hello</translation>
    </message>
    <message>
        <source>A flood without 00 is thrown away and the next frame understood</source>
        <translation>没有 00 的长串被丢弃，下一帧照常识别</translation>
    </message>
    <message>
        <source>A frame is understood however the stream is split</source>
        <translation>数据流无论怎样切分，帧都能识别</translation>
    </message>
    <message>
        <source>A frame of a size out of bounds is dropped</source>
        <translation>长度越界的帧被丢弃</translation>
    </message>
    <message>
        <source>A frame of an unknown kind is dropped</source>
        <translation>未知类型的帧被丢弃</translation>
    </message>
    <message>
        <source>A frame of another connection is dropped</source>
        <translation>其他连接的帧被丢弃</translation>
    </message>
    <message>
        <source>A frame that was cut off is dropped</source>
        <translation>被截断的帧被丢弃</translation>
    </message>
    <message>
        <source>A frame with a turned bit is dropped</source>
        <translation>有位翻转的帧被丢弃</translation>
    </message>
    <message>
        <source>A frame with a wrong CRC is dropped, the next good one answered</source>
        <translation>CRC 错误的帧被丢弃，下一好帧得到应答</translation>
    </message>
    <message>
        <source>A good OPEN is answered with OPENED and the same 8 bytes</source>
        <extracomment>A clause by its id: what a terminal does that keeps it.</extracomment>
        <translation>完整的 OPEN 得到带相同 8 字节的 OPENED</translation>
    </message>
    <message>
        <source>A lost ACK costs nothing</source>
        <translation>丢失 ACK 不影响数据</translation>
    </message>
    <message>
        <source>A map of 16 levels is taken</source>
        <translation>接受 16 层的映射</translation>
    </message>
    <message>
        <source>A map of 17 levels is not taken</source>
        <translation>不接受 17 层的映射</translation>
    </message>
    <message>
        <source>A message of more than 60,000 bytes is not taken</source>
        <translation>不接受超过 60,000 字节的消息</translation>
    </message>
    <message>
        <source>A message of nearly 60,000 bytes is taken</source>
        <translation>接受接近 60,000 字节的消息</translation>
    </message>
    <message>
        <source>A message of no bytes is not taken</source>
        <translation>不接受空消息</translation>
    </message>
    <message>
        <source>A message that is no map is not taken</source>
        <translation>不接受不是映射的消息</translation>
    </message>
    <message>
        <source>A missing key is bad_request</source>
        <translation>缺少键得到 bad_request</translation>
    </message>
    <message>
        <source>A new OPEN makes the earlier connection forgotten</source>
        <translation>新的 OPEN 使先前的连接作废</translation>
    </message>
    <message>
        <source>A number that is done stays done over a power cut</source>
        <translation>已完成的单号断电后仍为完成</translation>
    </message>
    <message>
        <source>A page of the journal is what was told, each time</source>
        <translation>流水分页与所报事件一致，且每次相同</translation>
    </message>
    <message>
        <source>A payment above the limit is limit_exceeded</source>
        <translation>超过限额的支付得到 limit_exceeded</translation>
    </message>
    <message>
        <source>A payment is cancelled before anybody comes</source>
        <translation>无人到来之前可取消支付</translation>
    </message>
    <message>
        <source>A payment is given back</source>
        <translation>支付可以退款</translation>
    </message>
    <message>
        <source>A payment is shown, told step by step, and journalled as paid</source>
        <translation>支付逐步上报并记为已付</translation>
    </message>
    <message>
        <source>A payment of nothing is bad_request</source>
        <translation>金额为零的支付得到 bad_request</translation>
    </message>
    <message>
        <source>A payment that is over starts nothing when asked for again</source>
        <translation>已结束的支付重复请求不会重新开始</translation>
    </message>
    <message>
        <source>A payment that was made is not made again</source>
        <translation>已付的支付不会再扣一次</translation>
    </message>
    <message>
        <source>A payment to which nobody comes ends by itself</source>
        <translation>无人到来的支付自行结束</translation>
    </message>
    <message>
        <source>A payment under way is one payment however often it is asked for</source>
        <translation>进行中的支付重复请求仍是一笔</translation>
    </message>
    <message>
        <source>A power cut in the middle of a payment leaves one truth</source>
        <translation>支付中断电后结果唯一</translation>
    </message>
    <message>
        <source>A record that is played back closes the link</source>
        <translation>重放的记录使链路关闭</translation>
    </message>
    <message>
        <source>A second payment meanwhile is busy and names the first</source>
        <translation>进行中再发支付得到 busy 并给出前一单号</translation>
    </message>
    <message>
        <source>A stranger&apos;s visit does not undo the pairing</source>
        <translation>陌生收银台来访不影响已有配对</translation>
    </message>
    <message>
        <source>A verification has one outcome in the journal</source>
        <translation>一次核身在流水中有一个结果</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>After 2 s with nothing to say the terminal pings</source>
        <translation>无话可说 2 秒后终端发 ping</translation>
    </message>
    <message>
        <source>After 6 s without a good frame the link is down</source>
        <translation>6 秒没有好帧，链路断开</translation>
    </message>
    <message>
        <source>After 8 resends the link is down</source>
        <translation>重发 8 次后链路断开</translation>
    </message>
    <message>
        <source>An acknowledgement takes nothing that was not acknowledged</source>
        <translation>确认不会丢掉未确认的流水</translation>
    </message>
    <message>
        <source>An earlier clause brought about no journal entry</source>
        <translation>前面的条款没有产生流水</translation>
    </message>
    <message>
        <source>An ill-typed key is bad_request</source>
        <translation>类型错误的键得到 bad_request</translation>
    </message>
    <message>
        <source>An unknown request is unsupported</source>
        <translation>未知请求得到 unsupported</translation>
    </message>
    <message>
        <source>Bytes that are no CBOR are not taken</source>
        <translation>不接受不是 CBOR 的字节</translation>
    </message>
    <message>
        <source>Bytes that are no TLS close the link</source>
        <translation>非 TLS 的字节使链路关闭</translation>
    </message>
    <message>
        <source>CLOSE ends the connection</source>
        <translation>CLOSE 结束连接</translation>
    </message>
    <message>
        <source>Camera and algorithm</source>
        <translation>摄像头与算法</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>检测人</translation>
    </message>
    <message>
        <source>Checked with</source>
        <translation>检测程序</translation>
    </message>
    <message>
        <source>Conformance of a terminal</source>
        <translation>终端符合性检测</translation>
    </message>
    <message>
        <source>DATA is answered with ACK before it is sent again</source>
        <translation>DATA 在重发之前得到 ACK</translation>
    </message>
    <message>
        <source>DATA of 1,024 bytes is taken</source>
        <translation>接受 1,024 字节的 DATA</translation>
    </message>
    <message>
        <source>DATA that comes again is answered with ACK again</source>
        <translation>重复的 DATA 再次得到 ACK</translation>
    </message>
    <message>
        <source>DATA that comes twice is delivered once</source>
        <translation>收到两次的 DATA 只交付一次</translation>
    </message>
    <message>
        <source>DATA without an ACK is sent again in time</source>
        <translation>未得到 ACK 的 DATA 按时重发</translation>
    </message>
    <message>
        <source>Each answer bears the id of its request</source>
        <translation>每个应答带有所答请求的 id</translation>
    </message>
    <message>
        <source>Each entry holds what the contract asks for</source>
        <translation>每条流水内容符合约定</translation>
    </message>
    <message>
        <source>Empty blocks are passed over</source>
        <translation>空块被略过</translation>
    </message>
    <message>
        <source>Everything else is answered while a payment is under way</source>
        <translation>支付进行中其他请求照常应答</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Frames</source>
        <extracomment>The sections of the contract.</extracomment>
        <translation>帧</translation>
    </message>
    <message>
        <source>Have nobody stand before the camera, then press Enter.</source>
        <translation>请确保摄像头前无人，然后按回车。</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Messages, money and journal</source>
        <translation>消息、资金与流水</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>NOT SETTLED: look at these with the provider: {orders}</source>
        <translation>未结清：请向服务商核对：{orders}</translation>
    </message>
    <message>
        <source>No clause was broken</source>
        <translation>没有违反任何条款</translation>
    </message>
    <message>
        <source>No more is given back than was paid</source>
        <translation>退款不超过已付金额</translation>
    </message>
    <message>
        <source>No payment was asked for</source>
        <translation>没有发起支付</translation>
    </message>
    <message>
        <source>No payment was made</source>
        <translation>没有完成支付</translation>
    </message>
    <message>
        <source>No picture of a face was given (--face)</source>
        <translation>没有给出人脸照片（--face）</translation>
    </message>
    <message>
        <source>No power cut went before</source>
        <translation>之前没有断电</translation>
    </message>
    <message>
        <source>No programme authority was given (--authority)</source>
        <translation>没有给出项目机构证书（--authority）</translation>
    </message>
    <message>
        <source>No refund was made</source>
        <translation>没有完成退款</translation>
    </message>
    <message>
        <source>No session is resumed</source>
        <translation>不恢复旧会话</translation>
    </message>
    <message>
        <source>Nobody is at the terminal to help</source>
        <translation>终端旁没有人协助</translation>
    </message>
    <message>
        <source>Noise right before a good frame does not cost it</source>
        <translation>紧贴好帧之前的噪声不影响该帧</translation>
    </message>
    <message>
        <source>Noise that ends with 00 costs no good frame</source>
        <translation>以 00 结束的噪声不影响后面的好帧</translation>
    </message>
    <message>
        <source>None came in 40 s; the contract names no time</source>
        <translation>40 秒内没有收到；约定未规定时限</translation>
    </message>
    <message>
        <source>Not tried: early data of TLS (0-RTT); whether a journal entry&apos;s mac is right, which the provider alone can tell.</source>
        <translation>未检测：TLS 提前数据（0-RTT）；流水的 mac 是否正确，只有服务商能判定。</translation>
    </message>
    <message>
        <source>One DATA is outstanding and no more</source>
        <translation>同时只有一个 DATA 未确认</translation>
    </message>
    <message>
        <source>Payments are tried with --with-money only</source>
        <extracomment>Why a clause was skipped or does not apply.</extracomment>
        <translation>仅在使用 --with-money 时尝试支付</translation>
    </message>
    <message>
        <source>Pings of the desk keep the link up</source>
        <translation>收银台的 ping 使链路保持</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Rubbish in the channel closes the link</source>
        <translation>通道中的垃圾数据使链路关闭</translation>
    </message>
    <message>
        <source>Switch the terminal off and on again, then press Enter.</source>
        <translation>请关闭终端电源再打开，然后按回车。</translation>
    </message>
    <message>
        <source>TLS and pairing</source>
        <translation>TLS 与配对</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Terminal link, version {protocol}</source>
        <translation>终端链路协议 第 {protocol} 版</translation>
    </message>
    <message>
        <source>The certificate is of a programme authority that was given</source>
        <translation>证书由给定的项目机构签发</translation>
    </message>
    <message>
        <source>The certificate is the same on each connection</source>
        <translation>每次连接证书相同</translation>
    </message>
    <message>
        <source>The certificate is valid now</source>
        <translation>证书在有效期内</translation>
    </message>
    <message>
        <source>The certificate&apos;s serialNumber is the one of hello</source>
        <translation>证书的 serialNumber 与 hello 一致</translation>
    </message>
    <message>
        <source>The channel is TLS 1.3</source>
        <translation>通道为 TLS 1.3</translation>
    </message>
    <message>
        <source>The journal is empty</source>
        <translation>流水为空</translation>
    </message>
    <message>
        <source>The journal is gapless and in order</source>
        <translation>流水连续且有序</translation>
    </message>
    <message>
        <source>The journal outlives a power cut</source>
        <translation>流水在断电后保留</translation>
    </message>
    <message>
        <source>The next outcome has the next number</source>
        <translation>下一个结果用下一个流水号</translation>
    </message>
    <message>
        <source>The next payment takes ¥0.01 and is given back. Have somebody stand before the camera, then press Enter.</source>
        <translation>下一笔支付收取 ¥0.01，随后退回。请让一人站到摄像头前，然后按回车。</translation>
    </message>
    <message>
        <source>The pairing outlives a power cut</source>
        <translation>配对在断电后保留</translation>
    </message>
    <message>
        <source>The payment was not made</source>
        <translation>支付没有成功</translation>
    </message>
    <message>
        <source>The payment was over before the next request could be sent</source>
        <translation>下一请求发出前支付已结束</translation>
    </message>
    <message>
        <source>The person at the terminal did not do it</source>
        <translation>终端旁的人没有执行</translation>
    </message>
    <message>
        <source>The right digits pair once a person confirmed</source>
        <translation>数字正确并经人确认后完成配对</translation>
    </message>
    <message>
        <source>The same OPEN again brings OPENED again</source>
        <translation>重复的 OPEN 再次得到 OPENED</translation>
    </message>
    <message>
        <source>The same number with another amount is order_conflict</source>
        <translation>同号不同金额得到 order_conflict</translation>
    </message>
    <message>
        <source>The same number with another purpose is order_conflict</source>
        <translation>同号不同用途得到 order_conflict</translation>
    </message>
    <message>
        <source>The same refund again starts nothing</source>
        <translation>重复同一退款不会再退一次</translation>
    </message>
    <message>
        <source>The same refund number with another amount is order_conflict</source>
        <translation>同退款号不同金额得到 order_conflict</translation>
    </message>
    <message>
        <source>The same verification again starts nothing</source>
        <translation>重复同一核身不会重新开始</translation>
    </message>
    <message>
        <source>The sequence counts on after 255</source>
        <translation>序号超过 255 后继续循环</translation>
    </message>
    <message>
        <source>The six digits are {code}. Compare them with the terminal&apos;s and confirm there. Are they the same?</source>
        <translation>六位数字为 {code}。请与终端上的数字核对并在终端上确认。数字一致吗？</translation>
    </message>
    <message>
        <source>The terminal answers nothing at all</source>
        <translation>终端完全没有应答</translation>
    </message>
    <message>
        <source>The terminal does not keep the contract</source>
        <translation>终端不符合协议</translation>
    </message>
    <message>
        <source>The terminal does not name this capability</source>
        <translation>终端未声明此能力</translation>
    </message>
    <message>
        <source>The terminal is not paired with this check</source>
        <translation>终端未与本次检测配对</translation>
    </message>
    <message>
        <source>The terminal is not paired with this home; run canteen-desk devices pair</source>
        <translation>终端未与此收银台配对；请运行 canteen-desk devices pair</translation>
    </message>
    <message>
        <source>The terminal tells its health</source>
        <translation>终端报告健康状态</translation>
    </message>
    <message>
        <source>The terminal tells the age of its face library</source>
        <translation>终端报告人脸库的时效</translation>
    </message>
    <message>
        <source>There is nothing beyond the journal&apos;s head</source>
        <translation>流水号之后没有内容</translation>
    </message>
    <message>
        <source>This check pairs itself with the terminal and takes the place of the desk that it is paired with. Pair that desk anew afterwards. Go on?</source>
        <extracomment>What is asked of whoever stands at the terminal.</extracomment>
        <translation>本次检测会与终端配对，并取代它现有的收银台；检测后请重新配对原收银台。继续吗？</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Two frames in one write are both understood</source>
        <translation>一次写入两帧，两帧都能识别</translation>
    </message>
    <message>
        <source>Unknown keys are ignored</source>
        <translation>忽略未知的键</translation>
    </message>
    <message>
        <source>Wrong digits are refused</source>
        <translation>错误的配对数字被拒绝</translation>
    </message>
    <message>
        <source>came</source>
        <translation>实为</translation>
    </message>
    <message>
        <source>cancel of a new number is unknown</source>
        <translation>取消新单号得到 unknown</translation>
    </message>
    <message>
        <source>clock.set sets the clock</source>
        <translation>clock.set 设定时钟</translation>
    </message>
    <message>
        <source>clock.set takes nothing but an instant</source>
        <translation>clock.set 只接受时刻</translation>
    </message>
    <message>
        <source>config.set takes the parameters, also twice</source>
        <translation>config.set 接受参数，重复亦可</translation>
    </message>
    <message>
        <source>config.set without a parameter is bad_request</source>
        <translation>config.set 缺参数得到 bad_request</translation>
    </message>
    <message>
        <source>enrol.delete of an absent person is no fault</source>
        <translation>enrol.delete 删除不存在的人不算错误</translation>
    </message>
    <message>
        <source>enrol.list lists every person once and in order</source>
        <translation>enrol.list 按顺序列出每个人各一次</translation>
    </message>
    <message>
        <source>enrol.put refuses what is no picture</source>
        <translation>enrol.put 拒绝不是照片的内容</translation>
    </message>
    <message>
        <source>enrol.put takes a face, knows it again, and forgets it</source>
        <translation>enrol.put 录入人脸、识别重复并可删除</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>hello says who the terminal is</source>
        <translation>hello 说明终端身份</translation>
    </message>
    <message>
        <source>log.read keeps to its limit</source>
        <translation>log.read 遵守条数限制</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>ping tells the clock and the journal&apos;s head</source>
        <translation>ping 返回时钟和流水号</translation>
    </message>
    <message>
        <source>query finds a verification&apos;s entry</source>
        <translation>查询可得核身的流水</translation>
    </message>
    <message>
        <source>query of a new number is unknown</source>
        <translation>查询新单号得到 unknown</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>{passed} passed, {failed} failed, {skipped} skipped, {not_applicable} not applicable</source>
        <translation>通过 {passed}，未通过 {failed}，跳过 {skipped}，不适用 {not_applicable}</translation>
    </message>
    <message>
        <source>¥{paid} paid, ¥{refunded} given back</source>
        <translation>已付 ¥{paid}，已退 ¥{refunded}</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>A terminal waits to be paired: open the installer&apos;s wizard.</source>
        <translation>有终端等待配对：请打开安装向导。</translation>
    </message>
    <message>
        <source>Acceptance report</source>
        <translation>验收报告</translation>
    </message>
    <message>
        <source>Acceptance report of a face terminal</source>
        <translation>刷脸终端验收报告</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>验收通过</translation>
    </message>
    <message>
        <source>Against the policy and the certificate</source>
        <translation>对照政策与设备证书</translation>
    </message>
    <message>
        <source>All sales offline</source>
        <translation>离线累计限额</translation>
    </message>
    <message>
        <source>Answered in {time}</source>
        <translation>{time}内应答</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>有应答</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>As the terminal wrote it</source>
        <translation>终端原文</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再问一次</translation>
    </message>
    <message>
        <source>Asked at the terminal</source>
        <translation>等待终端确认</translation>
    </message>
    <message>
        <source>Asked for; the terminal answers in a moment…</source>
        <translation>正在读取，请稍候…</translation>
    </message>
    <message>
        <source>Asks for the refund; on the report.</source>
        <translation>以此名义退款，并写入报告。</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>机构证书</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>补读流水</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Charge ¥0.01</source>
        <translation>试付 ¥0.01</translation>
    </message>
    <message>
        <source>Charged and given back</source>
        <translation>已收已退</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新核查</translation>
    </message>
    <message>
        <source>Check and pair</source>
        <translation>核查与配对</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Clock and parameters</source>
        <translation>校时与参数</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Compare six digits</source>
        <translation>等您核对六位数字</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>上次校对</translation>
    </message>
    <message>
        <source>Compared by a person at the set-up.</source>
        <translation>设置时由人核对。</translation>
    </message>
    <message>
        <source>Compared {age}</source>
        <translation>校对于 {age}</translation>
    </message>
    <message>
        <source>Compared {at}</source>
        <translation>校对于 {at}</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Content, persons masked</source>
        <translation>内容（人员信息已遮盖）</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>商户编号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Deletion owed</source>
        <translation>欠删人脸</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>收银台</translation>
    </message>
    <message>
        <source>Desk and terminal</source>
        <translation>收银台与终端</translation>
    </message>
    <message>
        <source>Device certificate</source>
        <translation>设备证书</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Different digits mean that another device answers. Check where the cable leads, then check again (F5).</source>
        <translation>数字不同，说明应答的是另一台设备。请检查线接到哪里，再重新核查（F5）。</translation>
    </message>
    <message>
        <source>Does the terminal show the same six digits?</source>
        <translation>终端屏幕上也是这六位吗？</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Enter your name, then save.</source>
        <translation>请先填姓名，再保存。</translation>
    </message>
    <message>
        <source>Evidence only</source>
        <translation>仅作旁证</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Exchange, go on</source>
        <translation>继续更换</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Face algorithm</source>
        <translation>人脸算法</translation>
    </message>
    <message>
        <source>Face library</source>
        <translation>人脸库</translation>
    </message>
    <message>
        <source>Faces and journal</source>
        <translation>人脸库与流水</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>Find ports and cameras</source>
        <translation>查找端口和摄像头</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>固件</translation>
    </message>
    <message>
        <source>Firmware {version}</source>
        <translation>固件 {version}</translation>
    </message>
    <message>
        <source>Five checks, six digits</source>
        <translation>五项核查，六位数字</translation>
    </message>
    <message>
        <source>For the school</source>
        <translation>校方签字</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>From the settings</source>
        <translation>取自设置</translation>
    </message>
    <message>
        <source>Goes into the report.</source>
        <translation>写入报告。</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>运行状况</translation>
    </message>
    <message>
        <source>Hours offline</source>
        <translation>离线时长（小时）</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Install {terminal}</source>
        <translation>安装{terminal}</translation>
    </message>
    <message>
        <source>Installer</source>
        <translation>安装人员</translation>
    </message>
    <message>
        <source>Installer&apos;s name</source>
        <translation>安装人员姓名</translation>
    </message>
    <message>
        <source>Installer&apos;s wizard</source>
        <translation>安装向导</translation>
    </message>
    <message>
        <source>Installer: {name}</source>
        <translation>安装人员：{name}</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发机构</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>终端流水</translation>
    </message>
    <message>
        <source>Journal read to</source>
        <translation>流水已读到</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>请查看</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Manufacturer, camera and algorithm are what the terminal says of itself; its certificate is the proof. No picture of a person is kept on this computer.</source>
        <translation>厂商、摄像头和算法为终端自报，以设备证书为凭。本机不保存任何人员照片。</translation>
    </message>
    <message>
        <source>Meals&apos; limits, offline caps</source>
        <translation>限额、离线额度</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Never listed: {sn}</source>
        <translation>人脸未列出：{sn}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No Orbbec (2BC5) here. That is usual: the camera sits inside the terminal.</source>
        <translation>本机没有奥比（2BC5）设备。这很正常：摄像头装在终端内。</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>No port was found. Check the cable at both ends, then look again.</source>
        <translation>没有找到端口。请检查线的两端，再重新查找。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>None owed</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Not checked.</source>
        <translation>未核查。</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>尚未校对</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>尚未完成</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Not in force</source>
        <translation>未生效</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Not known yet whether ¥0.01 was charged; the desk keeps asking the terminal.</source>
        <translation>尚不知 ¥0.01 是否已收；收银台会一直向终端查询。</translation>
    </message>
    <message>
        <source>Not paired</source>
        <translation>未配对</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Not tried yet.</source>
        <translation>尚未试付。</translation>
    </message>
    <message>
        <source>Nothing accrues with this terminal</source>
        <translation>用此终端不计补贴</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>没有扣款</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>没有扣款。</translation>
    </message>
    <message>
        <source>Now confirm on the terminal&apos;s screen: the same digits are there.</source>
        <translation>请在终端屏幕上确认：那里是同样的数字。</translation>
    </message>
    <message>
        <source>Of this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>下发中</translation>
    </message>
    <message>
        <source>One sale at most</source>
        <translation>单笔限额</translation>
    </message>
    <message>
        <source>One sale offline</source>
        <translation>离线单笔限额</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>PDF with every fact above; both sides sign it</source>
        <translation>含以上全部内容的 PDF，双方签字</translation>
    </message>
    <message>
        <source>PDF, both sides sign</source>
        <translation>PDF，双方签字</translation>
    </message>
    <message>
        <source>Pair all the same</source>
        <translation>仍要配对</translation>
    </message>
    <message>
        <source>Pair by six digits</source>
        <translation>六位数字配对</translation>
    </message>
    <message>
        <source>Paired</source>
        <translation>已配对</translation>
    </message>
    <message>
        <source>Paired, {n} failed</source>
        <translation>已配对，{n} 项不通过</translation>
    </message>
    <message>
        <source>Paired; everything is encrypted and proved by certificates.</source>
        <translation>已配对；通信全程加密，双方以证书互认。</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Pause, go on later</source>
        <translation>暂停，稍后继续</translation>
    </message>
    <message>
        <source>People in it</source>
        <translation>库内人数</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>安装地点</translation>
    </message>
    <message>
        <source>Please look at the terminal: ¥0.01 is charged to your own account.</source>
        <translation>请看终端：从您本人账户扣 ¥0.01。</translation>
    </message>
    <message>
        <source>Plug the terminal&apos;s cable in, then look again</source>
        <translation>接好终端的线，再重新查找</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Ports and cameras</source>
        <translation>端口和摄像头</translation>
    </message>
    <message>
        <source>Programme check</source>
        <translation>准入核查</translation>
    </message>
    <message>
        <source>Provider&apos;s code</source>
        <translation>服务商核对码</translation>
    </message>
    <message>
        <source>Provider&apos;s file</source>
        <translation>开通文件</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Refund again</source>
        <translation>重新退款</translation>
    </message>
    <message>
        <source>Refund number</source>
        <translation>退款号</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>Sales may earn nothing. Correct the settings, then send them again.</source>
        <translation>交易可能不计补贴。请改正设置，再重新下发。</translation>
    </message>
    <message>
        <source>Same, pair</source>
        <translation>一致，配对</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Say hello</source>
        <translation>握手</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新下发</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已下发</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Serial ports</source>
        <translation>串口</translation>
    </message>
    <message>
        <source>Serial ports, USB</source>
        <translation>串口、USB</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>已设好</translation>
    </message>
    <message>
        <source>Set now</source>
        <translation>立即校时</translation>
    </message>
    <message>
        <source>Set up from the provider&apos;s file</source>
        <translation>按服务商的开通文件设置</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Skip the test because</source>
        <translation>跳过试付的原因</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Skipped.</source>
        <translation>已跳过。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>第 {n} 步，共 {all} 步</translation>
    </message>
    <message>
        <source>Storage free</source>
        <translation>剩余存储</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店编号</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>终端已接收</translation>
    </message>
    <message>
        <source>Taken without network: it is charged later. Refund it then, on Transactions.</source>
        <translation>离线收下，稍后扣款；扣款后请到“流水”页退款。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Terminal&apos;s address</source>
        <translation>终端地址</translation>
    </message>
    <message>
        <source>Terminal&apos;s clock</source>
        <translation>终端时钟</translation>
    </message>
    <message>
        <source>Terminal&apos;s log</source>
        <translation>终端日志</translation>
    </message>
    <message>
        <source>Test payment</source>
        <translation>试付</translation>
    </message>
    <message>
        <source>Test payment and refund</source>
        <translation>试付与退款</translation>
    </message>
    <message>
        <source>Test payment of the installation</source>
        <translation>安装试付</translation>
    </message>
    <message>
        <source>Test payment of {amount}</source>
        <translation>试付 {amount}</translation>
    </message>
    <message>
        <source>Test payment, refund</source>
        <translation>试付与退款</translation>
    </message>
    <message>
        <source>The desk is handing the order to the terminal…</source>
        <translation>正在下发订单…</translation>
    </message>
    <message>
        <source>The latest messages; nothing of persons</source>
        <translation>最近的消息，不含人员信息</translation>
    </message>
    <message>
        <source>The six digits appear when it answers.</source>
        <translation>终端应答后显示六位数字。</translation>
    </message>
    <message>
        <source>The subsidy and offline payment depend on them</source>
        <translation>补贴与离线收款都靠它们</translation>
    </message>
    <message>
        <source>The terminal did not confirm ({error})</source>
        <translation>终端没有确认（{error}）</translation>
    </message>
    <message>
        <source>The terminal has not answered yet.</source>
        <translation>终端尚未答复。</translation>
    </message>
    <message>
        <source>The terminal refused them</source>
        <translation>终端拒绝了参数</translation>
    </message>
    <message>
        <source>They are sent once the terminal is there.</source>
        <translation>终端连上后自动下发。</translation>
    </message>
    <message>
        <source>This desk and terminal {sn} know one another by their certificates.</source>
        <translation>本收银台与终端 {sn} 已凭证书互认。</translation>
    </message>
    <message>
        <source>This system has no USB listing; the terminal&apos;s own word has to do.</source>
        <translation>本系统无法列出 USB 设备，以终端自报为准。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To be paired</source>
        <translation>待配对</translation>
    </message>
    <message>
        <source>To be set</source>
        <translation>需校时</translation>
    </message>
    <message>
        <source>To do</source>
        <extracomment>The word&apos;s family of colours and the icon of what became of the payment.</extracomment>
        <translation>待做</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>上报于</translation>
    </message>
    <message>
        <source>USB cameras</source>
        <translation>USB 摄像头</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Vendor 2BC5 is Orbbec.</source>
        <translation>厂商号 2BC5 即奥比（Orbbec）。</translation>
    </message>
    <message>
        <source>Waiting for the terminal</source>
        <translation>等待终端</translation>
    </message>
    <message>
        <source>Wanted: a trusted authority&apos;s</source>
        <translation>要求：受信机构签发</translation>
    </message>
    <message>
        <source>Wanted: an invited make</source>
        <translation>要求：在合作厂商名单内</translation>
    </message>
    <message>
        <source>Wanted: set</source>
        <translation>要求：已下发</translation>
    </message>
    <message>
        <source>Wanted: the policy&apos;s</source>
        <translation>要求：政策指定算法</translation>
    </message>
    <message>
        <source>Wanted: the policy&apos;s make</source>
        <translation>要求：政策指定品牌</translation>
    </message>
    <message>
        <source>Wanted: within 2 s</source>
        <translation>要求：相差 2 秒以内</translation>
    </message>
    <message>
        <source>What the terminal says of itself</source>
        <translation>终端自报</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁发出</translation>
    </message>
    <message>
        <source>Who is at the cable</source>
        <translation>线那头是谁</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Wire log</source>
        <translation>通信记录</translation>
    </message>
    <message>
        <source>You may stop half way: what is done stays, and you go on from there.</source>
        <translation>中途可以停：已完成的步骤会保留，下次接着做。</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>已请求</translation>
    </message>
    <message>
        <source>asked already</source>
        <translation>已请求</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>已 {time}</translation>
    </message>
    <message>
        <source>goes on after pairing</source>
        <translation>配对后可继续</translation>
    </message>
    <message>
        <source>goes on after the test, or skip it</source>
        <translation>试付或跳过后可继续</translation>
    </message>
    <message>
        <source>made {made}, taken {taken}</source>
        <translation>{made} 制作，{taken} 读入</translation>
    </message>
    <message>
        <source>no terminal</source>
        <translation>未连接终端</translation>
    </message>
    <message>
        <source>serial number {sn}</source>
        <translation>序列号 {sn}</translation>
    </message>
    <message>
        <source>this is the first step</source>
        <translation>已是第一步</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>waits for the terminal</source>
        <translation>等待终端</translation>
    </message>
    <message>
        <source>write why first</source>
        <translation>请先写原因</translation>
    </message>
    <message>
        <source>your name first</source>
        <translation>请先填姓名</translation>
    </message>
    <message>
        <source>{n} / {all} passed</source>
        <translation>{n} / {all} 通过</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>{n} days left</source>
        <translation>还剩 {n} 天</translation>
    </message>
    <message>
        <source>{n} entries, {people} people in its roster</source>
        <translation>{n} 条，名册 {people} 人</translation>
    </message>
    <message>
        <source>{n} faces at {sn}</source>
        <translation>{sn} 里 {n} 张</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n} 项不通过</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>{n} messages</source>
        <translation>{n} 条</translation>
    </message>
    <message>
        <source>{n} ms</source>
        <translation>{n} 毫秒</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>{n} s apart</source>
        <translation>相差 {n} 秒</translation>
    </message>
    <message>
        <source>{n} to see to</source>
        <translation>{n} 项提醒</translation>
    </message>
    <message>
        <source>{n} °C</source>
        <translation>{n} °C</translation>
    </message>
    <message>
        <source>{ports} ports, {cameras} cameras</source>
        <translation>{ports} 个端口，{cameras} 个摄像头</translation>
    </message>
    <message>
        <source>{provider}, number {n}</source>
        <translation>{provider}，编号 {n}</translation>
    </message>
    <message>
        <source>{sum} in {hours} h</source>
        <translation>{hours} 小时内 {sum}</translation>
    </message>
    <message>
        <source>¥0.01 from your own account, given back at once</source>
        <translation>从您本人账户付 ¥0.01，随即退回</translation>
    </message>
    <message>
        <source>¥0.01 was charged and given back.</source>
        <translation>¥0.01 已收，已退回。</translation>
    </message>
    <message>
        <source>¥0.01 was charged and is being given back…</source>
        <translation>¥0.01 已收，正在退回…</translation>
    </message>
    <message>
        <source>¥0.01 was charged, but not given back.</source>
        <translation>¥0.01 已收，但没有退回。</translation>
    </message>
    <message>
        <source>¥0.01 was charged; not known yet whether it was given back.</source>
        <translation>¥0.01 已收；尚不知是否已退回。</translation>
    </message>
    <message>
        <source>¥0.01, then given back</source>
        <translation>¥0.01，随后退回</translation>
    </message>
</context>
<context>
    <name>display</name>
    <message>
        <source>Being checked</source>
        <translation>正在核对</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Closed for now</source>
        <translation>暂停收款</translation>
    </message>
    <message>
        <source>Codes need the network</source>
        <translation>付款码需要联网</translation>
    </message>
    <message>
        <source>Customer display</source>
        <translation>客显</translation>
    </message>
    <message>
        <source>Do not pay again, please</source>
        <translation>请勿重复付款</translation>
    </message>
    <message>
        <source>Enjoy your meal</source>
        <translation>祝您用餐愉快</translation>
    </message>
    <message>
        <source>Hold it before the terminal</source>
        <translation>请对准终端</translation>
    </message>
    <message>
        <source>It is charged later</source>
        <translation>稍后扣款</translation>
    </message>
    <message>
        <source>Look at the terminal</source>
        <translation>请看终端</translation>
    </message>
    <message>
        <source>No network: pay by face, not by code</source>
        <translation>网络中断：请刷脸，暂不能用付款码</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>没有扣款</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Or show a payment code</source>
        <translation>也可出示付款码</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已收款</translation>
    </message>
    <message>
        <source>Paying</source>
        <translation>正在扣款</translation>
    </message>
    <message>
        <source>Please ask the staff</source>
        <translation>请询问工作人员</translation>
    </message>
    <message>
        <source>Please come to the window</source>
        <translation>请到窗口</translation>
    </message>
    <message>
        <source>Please confirm</source>
        <translation>请确认</translation>
    </message>
    <message>
        <source>Please hold still</source>
        <translation>请保持不动</translation>
    </message>
    <message>
        <source>Please take your meal</source>
        <translation>请取餐</translation>
    </message>
    <message>
        <source>Please try again</source>
        <translation>请再试一次</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Recognising</source>
        <translation>正在识别</translation>
    </message>
    <message>
        <source>Show your code</source>
        <translation>请出示付款码</translation>
    </message>
    <message>
        <source>Take your meal</source>
        <translation>请取餐</translation>
    </message>
    <message>
        <source>The staff ask who you are</source>
        <translation>请向工作人员确认身份</translation>
    </message>
    <message>
        <source>This serving is free</source>
        <translation>这一份免费</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎光临</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>Accrued {used} of {cap}, {month} of it this month</source>
        <translation>应计 {used} / {cap}，其中本月 {month}</translation>
    </message>
    <message>
        <source>After the meal: who was deleted is not recognised any more</source>
        <translation>请在餐后做：删掉的人不再能刷脸</translation>
    </message>
    <message>
        <source>An identification stays without a result; it charged nothing.</source>
        <translation>身份识别没有结果，不涉及收款。</translation>
    </message>
    <message>
        <source>Anew</source>
        <translation>重新采集</translation>
    </message>
    <message>
        <source>Another terminal is at the cable: {sn}. Connect the old one.</source>
        <translation>接着的是另一台终端：{sn}。请接上旧终端。</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>有应答</translation>
    </message>
    <message>
        <source>At the cable</source>
        <translation>线上的终端</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Carries over</source>
        <translation>带过去</translation>
    </message>
    <message>
        <source>Charged later</source>
        <translation>稍后扣款</translation>
    </message>
    <message>
        <source>Clock and parameters</source>
        <translation>校时与参数</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Delete its faces</source>
        <translation>删除其中人脸</translation>
    </message>
    <message>
        <source>Deleted: a terminal that leaves must keep no child&apos;s face</source>
        <translation>全部删除：离开的终端不得留有孩子的人脸</translation>
    </message>
    <message>
        <source>Deletion owed</source>
        <translation>欠删人脸</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Ended; another terminal takes its place</source>
        <translation>解除，由另一台终端接替</translation>
    </message>
    <message>
        <source>Ends here when you part with it</source>
        <translation>解除配对后在本机结束</translation>
    </message>
    <message>
        <source>Exchange another too</source>
        <translation>另一台也更换</translation>
    </message>
    <message>
        <source>Exchange the terminal</source>
        <translation>更换终端</translation>
    </message>
    <message>
        <source>Exchange this one too</source>
        <translation>再更换这一台</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Faces in it</source>
        <translation>其中的人脸</translation>
    </message>
    <message>
        <source>Faces owed</source>
        <translation>欠删人脸</translation>
    </message>
    <message>
        <source>Finish as it is</source>
        <translation>就这样结束</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>不等它，继续</translation>
    </message>
    <message>
        <source>Have its maker wipe them, then say so here.</source>
        <translation>请厂商清除，然后在这里确认。</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Installer&apos;s wizard</source>
        <translation>安装向导</translation>
    </message>
    <message>
        <source>It also fetches faces from the provider: have it taken out there as well.</source>
        <translation>它还从服务商取人脸库：请服务商也把它移出。</translation>
    </message>
    <message>
        <source>It answers no more</source>
        <translation>它不再应答</translation>
    </message>
    <message>
        <source>It is asked until it answers.</source>
        <translation>会一直查询到有结果。</translation>
    </message>
    <message>
        <source>It refused; {left} left</source>
        <translation>它拒绝删除，还剩 {left}</translation>
    </message>
    <message>
        <source>It stays</source>
        <translation>不换了</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>终端流水</translation>
    </message>
    <message>
        <source>Leave, go on later</source>
        <translation>离开，稍后继续</translation>
    </message>
    <message>
        <source>Meals, prices, limits, users, people, consents</source>
        <translation>餐次、价格、限额、用户、人员、同意书</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新的</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>No picture is kept, so no face goes along. Until then: code, card and look-up.</source>
        <translation>不留照片，人脸带不过去。采集之前：付款码、校园卡、找人。</translation>
    </message>
    <message>
        <source>Nobody answers yet. Check the cable and its power.</source>
        <translation>还没有终端应答。请检查线和电源。</translation>
    </message>
    <message>
        <source>Nobody listed who is in it</source>
        <translation>里面有谁，没有列出过</translation>
    </message>
    <message>
        <source>None; {done} were deleted</source>
        <translation>没有了，已删 {done}</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Nothing that this desk knows of</source>
        <translation>本机所知没有</translation>
    </message>
    <message>
        <source>Of a refund ask the provider whether it was given back; the desk will not try again.</source>
        <translation>退款请向服务商查问是否已退；收银台不会再退。</translation>
    </message>
    <message>
        <source>Of what came later the provider&apos;s bill tells.</source>
        <translation>之后的以服务商账单为准。</translation>
    </message>
    <message>
        <source>Old journal</source>
        <translation>旧终端流水</translation>
    </message>
    <message>
        <source>On its own screen take this desk off as well, or reset it.</source>
        <translation>请在旧终端屏幕上也删除本收银台，或恢复出厂。</translation>
    </message>
    <message>
        <source>Only this terminal knows. Never charge it again.</source>
        <translation>只有这台终端知道。绝不要再收一次。</translation>
    </message>
    <message>
        <source>Only unpaired</source>
        <translation>只解除了配对</translation>
    </message>
    <message>
        <source>Paired</source>
        <translation>已配对</translation>
    </message>
    <message>
        <source>Paired and set up</source>
        <translation>配对并设置</translation>
    </message>
    <message>
        <source>Paired with {sn}</source>
        <translation>已与 {sn} 配对</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>Part with it</source>
        <translation>解除配对</translation>
    </message>
    <message>
        <source>Qualified {qualified}, confirmed {confirmed}. The cap follows {sn}</source>
        <translation>达标 {qualified}，确认 {confirmed}。上限跟着 {sn}</translation>
    </message>
    <message>
        <source>Read to its entry {n}</source>
        <translation>已读到第 {n} 条</translation>
    </message>
    <message>
        <source>Read to its last entry</source>
        <translation>读到最后一条</translation>
    </message>
    <message>
        <source>Read, emptied, parted with</source>
        <translation>读完、清空、解除</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Set, as the old one had them</source>
        <translation>已设置，与旧终端相同</translation>
    </message>
    <message>
        <source>Settings, people</source>
        <translation>设置与人员</translation>
    </message>
    <message>
        <source>Settled by asking it; nothing is guessed</source>
        <translation>逐笔查询到有结果，绝不猜测</translation>
    </message>
    <message>
        <source>Somebody else puts them there: the provider has to take it out.</source>
        <translation>是别处写进去的：请服务商把它移出。</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>留在旧机</translation>
    </message>
    <message>
        <source>Stays in doubt until the provider says so. Do not charge it again.</source>
        <translation>保持存疑，直到服务商说明。不要再收一次。</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>第 {n} 步，共 {all} 步</translation>
    </message>
    <message>
        <source>Subsidy, new</source>
        <translation>补贴（新）</translation>
    </message>
    <message>
        <source>Subsidy, old</source>
        <translation>补贴（旧）</translation>
    </message>
    <message>
        <source>Take the old one off the cable, connect the new one</source>
        <translation>取下旧终端，接上新终端</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>The installer&apos;s wizard compares six digits and asks at the terminal.</source>
        <translation>安装向导核对六位数字，并在终端上确认。</translation>
    </message>
    <message>
        <source>The new terminal</source>
        <translation>新终端</translation>
    </message>
    <message>
        <source>The old terminal</source>
        <translation>旧终端</translation>
    </message>
    <message>
        <source>The provider charges them from the bundles.</source>
        <translation>由服务商按数据包扣款。</translation>
    </message>
    <message>
        <source>They are sent once it is connected</source>
        <translation>接上后发送</translation>
    </message>
    <message>
        <source>They are sent once it is paired</source>
        <translation>配对后下发</translation>
    </message>
    <message>
        <source>They were wiped</source>
        <translation>已清除</translation>
    </message>
    <message>
        <source>They were wiped: {sn}</source>
        <translation>已清除：{sn}</translation>
    </message>
    <message>
        <source>This is the old one; pairing it again ends the exchange.</source>
        <translation>这是旧终端；再次配对就结束更换。</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待做</translation>
    </message>
    <message>
        <source>Try again; else take it off the cable and go on without it.</source>
        <translation>请再试；不行就拔下它的线，不等它继续。</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>What carries over</source>
        <translation>哪些带过去</translation>
    </message>
    <message>
        <source>What it charged is given back by the provider only</source>
        <translation>它收的款只能由服务商退</translation>
    </message>
    <message>
        <source>What only it knows, and what is to be done about it</source>
        <translation>只有它知道的，以及该怎么办</translation>
    </message>
    <message>
        <source>What the old one charged is given back by the provider only</source>
        <translation>旧终端收的款只能由服务商退</translation>
    </message>
    <message>
        <source>Which one leaves?</source>
        <translation>哪一台要换下？</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Whoever answers for it has its maker wipe them; until then they are owed.</source>
        <translation>由负责人请厂商清除；在此之前一直记为欠删。</translation>
    </message>
    <message>
        <source>Without the old terminal</source>
        <translation>没有旧终端</translation>
    </message>
    <message>
        <source>Write it down, finish</source>
        <translation>记入账本，完成</translation>
    </message>
    <message>
        <source>Written into the ledger</source>
        <translation>记入账本</translation>
    </message>
    <message>
        <source>Written into the ledger when you finish</source>
        <translation>完成时记入账本</translation>
    </message>
    <message>
        <source>You may leave at any step: selling goes on, and what is done stays.</source>
        <translation>随时可以离开：照常收银，做完的步骤都保留。</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 笔</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>已请求</translation>
    </message>
    <message>
        <source>identification {number}</source>
        <translation>核身 {number}</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>它没有应答</translation>
    </message>
    <message>
        <source>it is connected</source>
        <translation>它还接着</translation>
    </message>
    <message>
        <source>its proof {mac}</source>
        <translation>凭证 {mac}</translation>
    </message>
    <message>
        <source>no terminal is paired</source>
        <translation>没有已配对的终端</translation>
    </message>
    <message>
        <source>order {number}, {amount}</source>
        <translation>订单 {number}，{amount}</translation>
    </message>
    <message>
        <source>refund {number}, {amount}</source>
        <translation>退款 {number}，{amount}</translation>
    </message>
    <message>
        <source>something is in doubt</source>
        <translation>还有存疑</translation>
    </message>
    <message>
        <source>type your name first</source>
        <translation>请先填姓名</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>{done} deleted, {left} left</source>
        <translation>已删 {done}，还剩 {left}</translation>
    </message>
    <message>
        <source>{n} come back each time</source>
        <translation>有 {n} 张删了又出现</translation>
    </message>
    <message>
        <source>{n} known, and whoever it never listed</source>
        <translation>已知 {n} 人，另有未列出的</translation>
    </message>
    <message>
        <source>{n} may still be in it</source>
        <translation>可能还有 {n} 张</translation>
    </message>
    <message>
        <source>{n} of this desk&apos;s people</source>
        <translation>本机登记的 {n} 人</translation>
    </message>
    <message>
        <source>{n} of {all} have still to come</source>
        <translation>{all} 人中还有 {n} 人要来采集</translation>
    </message>
    <message>
        <source>{n} sales, {amount}</source>
        <translation>{n} 笔，{amount}</translation>
    </message>
    <message>
        <source>{sn} begins with a cap of its own</source>
        <translation>{sn} 从自己的上限开始</translation>
    </message>
</context>
<context>
    <name>find</name>
    <message>
        <source>Arrows choose, Enter takes.</source>
        <translation>方向键选择，回车确定。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Campus card</source>
        <translation>校园卡</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Charged later by the school&apos;s agreement; counts for no subsidy.</source>
        <translation>按学校协议延迟扣款，不计入补贴。</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>找人</translation>
    </message>
    <message>
        <source>Hold the card to the reader.</source>
        <translation>请把卡贴近读卡器。</translation>
    </message>
    <message>
        <source>Name, initials, class or number</source>
        <translation>姓名、拼音首字母、班级或学号</translation>
    </message>
    <message>
        <source>No sale can be put right here; older ones are on the sales page.</source>
        <translation>没有可更正的一笔；更早的请到流水页。</translation>
    </message>
    <message>
        <source>Nobody is called so. Try the class or the number.</source>
        <translation>没有找到。试试班级或学号。</translation>
    </message>
    <message>
        <source>Or type the card&apos;s number</source>
        <translation>或输入卡号</translation>
    </message>
    <message>
        <source>Put a sale right</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Type a few letters, then Enter.</source>
        <translation>输入几个字，再按回车。</translation>
    </message>
    <message>
        <source>Type a few letters, then choose.</source>
        <translation>输入几个字，再选择。</translation>
    </message>
    <message>
        <source>Which one? Older ones are on the sales page.</source>
        <translation>更正哪一笔？更早的请到流水页。</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>找到 {n} 人</translation>
    </message>
    <message>
        <source>{n} found: type on</source>
        <translation>找到 {n} 人，请继续输入</translation>
    </message>
</context>
<context>
    <name>fleet</name>
    <message>
        <source>Awaiting a fee (yuan)</source>
        <translation>待收费（元）</translation>
    </message>
    <message>
        <source>Basis (yuan)</source>
        <translation>计奖基数（元）</translation>
    </message>
    <message>
        <source>Computed now (yuan)</source>
        <translation>现计算（元）</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Desks that need a visit</source>
        <translation>需要上门的窗口</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备编号</translation>
    </message>
    <message>
        <source>Device or customer</source>
        <translation>设备或客户</translation>
    </message>
    <message>
        <source>Device subsidy (yuan)</source>
        <translation>设备补贴（元）</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Distinct users</source>
        <translation>用户数</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>In the programme</source>
        <translation>在活动内</translation>
    </message>
    <message>
        <source>Incentive (yuan)</source>
        <translation>交易奖励（元）</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Known as of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Last bundle</source>
        <translation>最近数据包</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>生成于</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Numbers told more than once, counted once</source>
        <translation>重复上报、只计一次的编号</translation>
    </message>
    <message>
        <source>Payable (yuan)</source>
        <translation>可支付（元）</translation>
    </message>
    <message>
        <source>Payable now</source>
        <translation>现可支付</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Qualifies</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>交易笔数</translation>
    </message>
    <message>
        <source>Sales not settled: without a terminal {local}, of unknown devices {unknown}</source>
        <translation>未结算的交易：无终端 {local} 笔，未知设备 {unknown} 笔</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校名称</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Settlement of all schools</source>
        <translation>全部学校的结算</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Stated before (yuan)</source>
        <translation>此前已列（元）</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>收银机</translation>
    </message>
    <message>
        <source>Tills to look after</source>
        <translation>需要处理的收银机</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Valid sales</source>
        <translation>有效笔数</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Voided by credit</source>
        <translation>信用占比作废</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>原因和做法</translation>
    </message>
    <message>
        <source>adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>at the next round</source>
        <translation>下次巡检</translation>
    </message>
    <message>
        <source>bundle {missing} is missing</source>
        <translation>缺第 {missing} 号数据包</translation>
    </message>
    <message>
        <source>device subsidy</source>
        <translation>设备补贴</translation>
    </message>
    <message>
        <source>grant</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期未到</translation>
    </message>
    <message>
        <source>never sent anything</source>
        <translation>从未上报</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no visit</source>
        <translation>不用上门</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>nothing is known against it</source>
        <translation>没有发现问题</translation>
    </message>
    <message>
        <source>released</source>
        <translation>转为可付</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>transaction incentive</source>
        <translation>交易奖励</translation>
    </message>
    <message>
        <source>two histories</source>
        <translation>有两段历史</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{count} more are not listed here</source>
        <translation>另有 {count} 条未列出</translation>
    </message>
    <message>
        <source>{due} of {tills} desks need a visit, {now} of them today. As of {as_of}</source>
        <translation>{tills} 个窗口中 {due} 个需要上门，其中 {now} 个今天就去。截至 {as_of}</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>All parts</source>
        <translation>全部部分</translation>
    </message>
    <message>
        <source>Back to the help</source>
        <translation>返回说明</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Help: {page}</source>
        <translation>说明：{page}</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Print as PDF</source>
        <translation>存为 PDF 来打印</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>带我看一遍</translation>
    </message>
    <message>
        <source>The manual is ready to be printed</source>
        <translation>手册已做好，可以打印</translation>
    </message>
    <message>
        <source>The manual was not made</source>
        <translation>手册没有做成</translation>
    </message>
    <message>
        <source>The whole manual</source>
        <translation>完整手册</translation>
    </message>
    <message>
        <source>one moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>{file}, in the folder {folder} of the desk</source>
        <translation>{file}，在本机的 {folder} 文件夹里</translation>
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
        <source>Choose dishes</source>
        <translation>请选菜</translation>
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
        <source>Is this you?</source>
        <translation>请本人确认</translation>
    </message>
    <message>
        <source>Look at the terminal</source>
        <translation>请同学看终端</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
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
        <source>Recognising here</source>
        <translation>本机识别</translation>
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
        <source>Serve the meal, nothing is charged</source>
        <translation>请打餐，不扣款</translation>
    </message>
    <message>
        <source>Show the payment code</source>
        <translation>请出示付款码</translation>
    </message>
</context>
<context>
    <name>incentive</name>
    <message>
        <source>A large family, or one account lent to others?</source>
        <translation>是多子女家庭，还是一个账户借给了别人？</translation>
    </message>
    <message>
        <source>A second terminal has a cap of its own: share the line between the two.</source>
        <translation>第二台终端有自己的封顶额：把队伍分到两台。</translation>
    </message>
    <message>
        <source>Above the day&apos;s cap</source>
        <translation>超过单日封顶</translation>
    </message>
    <message>
        <source>Above the total cap</source>
        <translation>超过考核期封顶</translation>
    </message>
    <message>
        <source>Agreement ended</source>
        <translation>协议已终止</translation>
    </message>
    <message>
        <source>All of it went back[ · {refunded}]</source>
        <translation>已全额退款[ · {refunded}]</translation>
    </message>
    <message>
        <source>Amount[ {amount}] is below the minimum[ of {min_amount}]</source>
        <translation>金额[ {amount} ]低于最低额[ {min_amount}]</translation>
    </message>
    <message>
        <source>Amount[ {amount}] reaches the minimum[ of {min_amount}]</source>
        <translation>金额[ {amount} ]达到最低额[ {min_amount}]</translation>
    </message>
    <message>
        <source>An authorised payment by face</source>
        <translation>刷脸授权支付</translation>
    </message>
    <message>
        <source>Another incentive has paid for it[ · {decided_at}]</source>
        <translation>已由其他激励结算[ · {decided_at}]</translation>
    </message>
    <message>
        <source>Are the hours of the meals right in the settings?</source>
        <translation>设置里的餐次时间对吗？</translation>
    </message>
    <message>
        <source>Ask families to pay from the balance or a debit card: too much credit voids the whole month.</source>
        <translation>请家长改用余额或借记卡付款：贷记过多，整月作废。</translation>
    </message>
    <message>
        <source>Ask the installer: maker, camera, algorithm and day of installation must be those of the policy.</source>
        <translation>请联系安装人员：厂商、摄像头、算法和装机日期须符合政策。</translation>
    </message>
    <message>
        <source>Ask the provider to correct the school&apos;s industry; it is theirs to enter.</source>
        <translation>请平台更正学校的行业类目，这一项由平台填写。</translation>
    </message>
    <message>
        <source>Below the minimum</source>
        <translation>低于最低金额</translation>
    </message>
    <message>
        <source>Carried another provider&apos;s account[: {provider_pid}]</source>
        <translation>带的是别的商户账户[：{provider_pid}]</translation>
    </message>
    <message>
        <source>Carried the provider&apos;s account</source>
        <translation>传参与商户账户一致</translation>
    </message>
    <message>
        <source>Credit of the month within its limit[ · {limit_percent} %]</source>
        <translation>当月贷记占比未超上限[ {limit_percent}%]</translation>
    </message>
    <message>
        <source>Does not count as a user of the day.</source>
        <translation>不计入当日用户。</translation>
    </message>
    <message>
        <source>Each has its reason in the sale&apos;s story.</source>
        <translation>每笔的原因见该笔流水的经过。</translation>
    </message>
    <message>
        <source>Enrol who has not paid by face this month; a single meal makes each count.</source>
        <translation>请给本月还没刷过脸的人采集人脸：每人刷一餐就计入。</translation>
    </message>
    <message>
        <source>Faster than a line can walk</source>
        <translation>快过排队的速度</translation>
    </message>
    <message>
        <source>Hide the policy&apos;s words</source>
        <translation>收起政策原文</translation>
    </message>
    <message>
        <source>Incentive {amount} of {basis}.</source>
        <translation>交易激励 {amount}，依据 {basis}。</translation>
    </message>
    <message>
        <source>Industry not covered</source>
        <translation>行业不在范围</translation>
    </message>
    <message>
        <source>Its payer counts already by an earlier sale of the day.</source>
        <translation>付款人当日已凭更早的一笔计入。</translation>
    </message>
    <message>
        <source>Its payer counts as a user of the day by this sale.</source>
        <translation>付款人凭这一笔计入当日用户。</translation>
    </message>
    <message>
        <source>Judged a risk</source>
        <translation>判定为风险</translation>
    </message>
    <message>
        <source>Judged a risk by the provider[ · {decided_at}]</source>
        <translation>平台判定为风险[ · {decided_at}]</translation>
    </message>
    <message>
        <source>Let coupons leave a part of at least ¥0.20 to be paid with money.</source>
        <translation>用券时留出至少 ¥0.20 由真实资金支付。</translation>
    </message>
    <message>
        <source>Month short of its users</source>
        <translation>未满人数</translation>
    </message>
    <message>
        <source>No incentive.</source>
        <translation>没有交易激励。</translation>
    </message>
    <message>
        <source>Not a face payment</source>
        <translation>不是刷脸支付</translation>
    </message>
    <message>
        <source>Not an authorised payment[: {product}]</source>
        <translation>不是授权支付[：{product}]</translation>
    </message>
    <message>
        <source>Not judged a risk by the provider</source>
        <translation>平台未判定为风险</translation>
    </message>
    <message>
        <source>Not refunded in full[ · {refunded} went back]</source>
        <translation>未全额退款[ · 已退 {refunded}]</translation>
    </message>
    <message>
        <source>Nothing to do: another incentive of the provider has paid for these sales.</source>
        <translation>无需处理：平台的其他激励已为这些交易结算。</translation>
    </message>
    <message>
        <source>Nothing to do: on these days the policy pays nothing.</source>
        <translation>无需处理：这些日子政策不付钱。</translation>
    </message>
    <message>
        <source>Nothing was paid with real money</source>
        <translation>没有真实资金支付</translation>
    </message>
    <message>
        <source>On a day of the policy[ · {paid_day}]</source>
        <translation>在政策期内[ · {paid_day}]</translation>
    </message>
    <message>
        <source>On a day outside the policy[ · {paid_day}]</source>
        <translation>不在政策期内[ · {paid_day}]</translation>
    </message>
    <message>
        <source>One payer many times a day</source>
        <translation>同一付款人一天多次</translation>
    </message>
    <message>
        <source>Only face payments of enrolled diners count: enrol those who pay by code.</source>
        <translation>只有刷脸支付才计入：请给用付款码的人采集人脸。</translation>
    </message>
    <message>
        <source>Outside the policy&apos;s days</source>
        <translation>不在政策期内</translation>
    </message>
    <message>
        <source>Paid by coupons alone</source>
        <translation>代金券全额抵扣</translation>
    </message>
    <message>
        <source>Paid under another policy</source>
        <translation>已由其他政策结算</translation>
    </message>
    <message>
        <source>Paid under no other policy</source>
        <translation>未由其他政策结算</translation>
    </message>
    <message>
        <source>Paid with real money[ · {actual_paid}]</source>
        <translation>有真实资金支付[ · {actual_paid}]</translation>
    </message>
    <message>
        <source>Part paid by coupons</source>
        <translation>代金券部分抵扣</translation>
    </message>
    <message>
        <source>Refund only what was wrong: a sale of which a part stays goes on counting.</source>
        <translation>只退收错的部分：留有余额的一笔继续计入。</translation>
    </message>
    <message>
        <source>Refunded in full</source>
        <translation>全额退款</translation>
    </message>
    <message>
        <source>Refunds after the day</source>
        <translation>隔日退款</translation>
    </message>
    <message>
        <source>Renew the agreement with the provider; sales after its end earn nothing.</source>
        <translation>请与平台续签协议：终止之后的交易没有激励。</translation>
    </message>
    <message>
        <source>Runs of round amounts</source>
        <translation>成串的整数金额</translation>
    </message>
    <message>
        <source>Sales of {when}: {what}</source>
        <translation>{when}流水：{what}</translation>
    </message>
    <message>
        <source>Sales outside the meals</source>
        <translation>餐次以外的收款</translation>
    </message>
    <message>
        <source>Sell small things together with the meal, in one payment.</source>
        <translation>小额商品与餐费合成一笔收。</translation>
    </message>
    <message>
        <source>Send the parameters again on the Devices page; sales earn nothing until then.</source>
        <translation>在“设备”页重新下发参数；在此之前的交易没有激励。</translation>
    </message>
    <message>
        <source>Show the policy&apos;s words</source>
        <translation>查看政策原文</translation>
    </message>
    <message>
        <source>Terminal admitted[ · {manufacturer}][ · installed {activated_on}]</source>
        <translation>终端已准入[ · {manufacturer}][ · {activated_on} 装机]</translation>
    </message>
    <message>
        <source>Terminal not admitted</source>
        <translation>终端未准入</translation>
    </message>
    <message>
        <source>Terminal not admitted[ · {manufacturer}][ · {camera_vendor}][ · installed {activated_on}]</source>
        <translation>终端未准入[ · {manufacturer}][ · {camera_vendor}][ · {activated_on} 装机]</translation>
    </message>
    <message>
        <source>The agreement had ended[ · {customer_ended_at}][ · {provider_ended_at}]</source>
        <translation>协议当时已终止[ · {customer_ended_at}][ · {provider_ended_at}]</translation>
    </message>
    <message>
        <source>The agreement was in force</source>
        <translation>协议有效</translation>
    </message>
    <message>
        <source>The incentive is a share of real money: use coupons outside the meals.</source>
        <translation>激励按真实资金的比例计：代金券请用在餐费以外。</translation>
    </message>
    <message>
        <source>The month is void: credit above its limit[ of {limit_percent} %]</source>
        <translation>当月作废：贷记占比超过上限[ {limit_percent}%]</translation>
    </message>
    <message>
        <source>The provider judged so. Object in writing if these were real meals.</source>
        <translation>由平台判定。若确为真实用餐，请书面申诉。</translation>
    </message>
    <message>
        <source>The school&apos;s industry is covered[ · {industry}]</source>
        <translation>学校的行业在范围内[ · {industry}]</translation>
    </message>
    <message>
        <source>The school&apos;s industry is not covered[: {industry}]</source>
        <translation>学校的行业不在范围内[：{industry}]</translation>
    </message>
    <message>
        <source>This terminal has earned all that it can; another one has a cap of its own.</source>
        <translation>这台终端已拿满；另一台终端有自己的封顶额。</translation>
    </message>
    <message>
        <source>Too much on credit</source>
        <translation>贷记过多</translation>
    </message>
    <message>
        <source>Was it meals that were sold?</source>
        <translation>卖的是餐吗？</translation>
    </message>
    <message>
        <source>Was somebody trying the terminal out?</source>
        <translation>是有人在试机吗？</translation>
    </message>
    <message>
        <source>What the policy says</source>
        <translation>补贴判定，逐条</translation>
    </message>
    <message>
        <source>Wrong provider account</source>
        <translation>传参缺商户账户</translation>
    </message>
    <message>
        <source>against it</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>counting for the incentive</source>
        <translation>计入交易激励</translation>
    </message>
    <message>
        <source>counting for the subsidy</source>
        <translation>计入设备补贴</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>on which the statements differ</source>
        <translation>两份结算单不一致</translation>
    </message>
    <message>
        <source>one for each diner and day</source>
        <translation>每人每日一笔</translation>
    </message>
    <message>
        <source>one for each diner of the month</source>
        <translation>本月每人一笔</translation>
    </message>
    <message>
        <source>paid on credit</source>
        <translation>贷记支付</translation>
    </message>
    <message>
        <source>{policy} version {version}</source>
        <translation>{policy} 第 {version} 版</translation>
    </message>
</context>
<context>
    <name>local</name>
    <message>
        <source>Is this you? The person presses Yes or No.</source>
        <translation>是本人吗？请本人按“是”或“不是”。</translation>
    </message>
    <message>
        <source>Look at this computer&apos;s camera</source>
        <translation>请看本机摄像头</translation>
    </message>
    <message>
        <source>No, not me</source>
        <translation>不是我</translation>
    </message>
    <message>
        <source>One person at a time.</source>
        <translation>一次一个人。</translation>
    </message>
    <message>
        <source>Recognised here · charged later · counts for no subsidy</source>
        <translation>本机识别 · 延迟扣款 · 不计补贴</translation>
    </message>
    <message>
        <source>Recognition at this computer</source>
        <translation>本机识别</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>停止识别</translation>
    </message>
    <message>
        <source>Yes, pay</source>
        <translation>是，付款</translation>
    </message>
    <message>
        <source>{name}?</source>
        <translation>{name}？</translation>
    </message>
</context>
<context>
    <name>manual</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Manual of the canteen desk</source>
        <translation>食堂收银台使用手册</translation>
    </message>
</context>
<context>
    <name>menu</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Earlier dishes</source>
        <translation>上一页菜</translation>
    </message>
    <message>
        <source>More dishes</source>
        <translation>下一页菜</translation>
    </message>
    <message>
        <source>Next category</source>
        <translation>下一类</translation>
    </message>
    <message>
        <source>No dish is on the menu of this meal. Menus are made on the settings page.</source>
        <translation>本餐菜单还没有菜。菜单在设置页里维护。</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>尚未选菜</translation>
    </message>
    <message>
        <source>One {dish} less</source>
        <translation>少一份{dish}</translation>
    </message>
    <message>
        <source>dishes first</source>
        <translation>先选菜</translation>
    </message>
    <message>
        <source>{dish}, {price}, {n} chosen</source>
        <translation>{dish}，{price}，已选 {n} 份</translation>
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
    <name>moving</name>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Bundles on their way</source>
        <translation>在途数据包</translation>
    </message>
    <message>
        <source>Came along</source>
        <translation>已带过来</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Copy the folder {folder} from the old computer.</source>
        <translation>从旧电脑复制文件夹 {folder}。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Do not switch off. Then the terminal&apos;s journal is read, which may take a minute.</source>
        <translation>请勿关机。随后读取终端流水，可能要一分钟。</translation>
    </message>
    <message>
        <source>For the school</source>
        <translation>校方</translation>
    </message>
    <message>
        <source>Found on the sticks that are plugged in:</source>
        <translation>在已插入的 U 盘上找到：</translation>
    </message>
    <message>
        <source>Four groups of five, on the paper. A trial desk&apos;s backup has none.</source>
        <translation>纸上的四组、每组五位。试用收银台的备份没有恢复码。</translation>
    </message>
    <message>
        <source>From here on the old computer must not sell any more.</source>
        <translation>从现在起，旧电脑不得再收银。</translation>
    </message>
    <message>
        <source>From the backup</source>
        <translation>来自备份</translation>
    </message>
    <message>
        <source>From the terminal</source>
        <translation>来自终端</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Import the roster again: some could not be read any more.</source>
        <translation>请重新导入名册：有些人已无法读出。</translation>
    </message>
    <message>
        <source>Installer</source>
        <translation>安装人员</translation>
    </message>
    <message>
        <source>Its folder: it knows what the backup lacks. May be left empty.</source>
        <translation>它的文件夹：它知道备份缺什么。可以不填。</translation>
    </message>
    <message>
        <source>Its journal is read at once. It may be another port than before.</source>
        <translation>马上读取它的流水。端口可能与以前不同。</translation>
    </message>
    <message>
        <source>Join again: canteen-desk lanes join, then lanes set-password.</source>
        <translation>重新加入：canteen-desk lanes join，然后 lanes set-password。</translation>
    </message>
    <message>
        <source>Keep this paper: what is missing is named above.</source>
        <translation>请保存本单：缺少的内容见上。</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Never sell on it again: two desks under {till} make the books wrong.</source>
        <translation>绝不要再用它收银：两台都叫 {till}，账就会错。</translation>
    </message>
    <message>
        <source>Not back</source>
        <translation>没有回来</translation>
    </message>
    <message>
        <source>Not here: {path}. Plug it in, or choose another in the settings.</source>
        <translation>不在：{path}。请插上，或在设置里另选。</translation>
    </message>
    <message>
        <source>Not read yet: its sales come back when the desk connects to it</source>
        <translation>还没有读：连上终端后流水自动补回</translation>
    </message>
    <message>
        <source>Nothing here says how far the old one went. The terminal&apos;s journal brings its sales back.</source>
        <translation>这里没有线索说明旧电脑记到哪里。终端流水会补回交易。</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>什么都不缺</translation>
    </message>
    <message>
        <source>Nothing that is known of</source>
        <translation>所知没有</translation>
    </message>
    <message>
        <source>Old computer</source>
        <translation>旧电脑</translation>
    </message>
    <message>
        <source>Opening and proving the backup</source>
        <translation>正在打开并核验备份</translation>
    </message>
    <message>
        <source>Opens at sign-in</source>
        <translation>登录时打开</translation>
    </message>
    <message>
        <source>Or where the backup is</source>
        <translation>或备份的位置</translation>
    </message>
    <message>
        <source>Orders among them</source>
        <translation>其中的订单</translation>
    </message>
    <message>
        <source>Other windows</source>
        <translation>其他窗口</translation>
    </message>
    <message>
        <source>Pair them again on the Devices page.</source>
        <translation>在“设备”页重新配对。</translation>
    </message>
    <message>
        <source>Paired terminals</source>
        <translation>已配对终端</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Pictures of dishes</source>
        <translation>菜品图片</translation>
    </message>
    <message>
        <source>Plug in the stick with the backup: it is found by itself.</source>
        <translation>插上有备份的 U 盘：会自动找到。</translation>
    </message>
    <message>
        <source>Plug it in ({at}), then a test receipt in the settings.</source>
        <translation>接好打印机（{at}），在设置里打印测试小票。</translation>
    </message>
    <message>
        <source>Policies, authorities</source>
        <translation>政策、发证机构</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Provider&apos;s server</source>
        <translation>服务商服务器</translation>
    </message>
    <message>
        <source>Provider, signing keys</source>
        <translation>服务商、签名密钥</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已存为 {path}</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Second medium</source>
        <translation>第二介质</translation>
    </message>
    <message>
        <source>Second medium, if there was one</source>
        <translation>第二介质（如有）</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>备份之后</translation>
    </message>
    <message>
        <source>Take it with this loss</source>
        <translation>接受损失，照样使用</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>The desk is being put in place</source>
        <translation>正在恢复收银台</translation>
    </message>
    <message>
        <source>The file with people&apos;s keys has to lie beside it.</source>
        <translation>人员密钥文件要放在它旁边。</translation>
    </message>
    <message>
        <source>The file with people&apos;s keys is not beside the backup: {n} people would be unreadable for ever.</source>
        <translation>备份旁边没有人员密钥文件：{n} 人将永远无法读出。</translation>
    </message>
    <message>
        <source>The one on paper opens later backups too</source>
        <translation>纸上的那一个，以后的备份也能打开</translation>
    </message>
    <message>
        <source>The provider holds entries up to {n}: look for a later backup. Taken all the same, tell them.</source>
        <translation>服务商已收到第 {n} 条：请找更新的备份。若照样使用，请告知服务商。</translation>
    </message>
    <message>
        <source>There is no better backup. The provider and the supervisor are told.</source>
        <translation>没有更好的备份。会告知服务商和主管。</translation>
    </message>
    <message>
        <source>This computer has taken over the desk</source>
        <translation>本机已接替收银台</translation>
    </message>
    <message>
        <source>Type its password again on the Sync page: {server}</source>
        <translation>在“同步”页重新输入密码：{server}</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>What came along</source>
        <translation>带过来的</translation>
    </message>
    <message>
        <source>What it lacks</source>
        <translation>缺少什么</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>接下来要做</translation>
    </message>
    <message>
        <source>Where the terminal is on this computer</source>
        <translation>终端接在本机哪里</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Window {till}, of {made}</source>
        <translation>窗口 {till}，{made}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 笔</translation>
    </message>
    <message>
        <source>canteen-desk-autostart on, where it is wanted.</source>
        <translation>需要时：canteen-desk-autostart on。</translation>
    </message>
    <message>
        <source>{names}: nothing is paired anew</source>
        <translation>{names}：无需重新配对</translation>
    </message>
    <message>
        <source>{n} entries are missing; sales among them come back from the terminal</source>
        <translation>缺 {n} 条；其中的交易由终端补回</translation>
    </message>
    <message>
        <source>{n} entries, of {at}</source>
        <translation>{n} 条，{at}</translation>
    </message>
    <message>
        <source>{n} entries, {sales} sales, {amount} paid</source>
        <translation>{n} 条，{sales} 笔交易，已付 {amount}</translation>
    </message>
    <message>
        <source>{n} not here, and no export without: copy the folder bundles beside the backup to {path}</source>
        <translation>缺 {n}，没有就不能导出：请把备份旁边的 bundles 文件夹复制到 {path}</translation>
    </message>
    <message>
        <source>{n} sales, {amount} paid</source>
        <translation>{n} 笔，已付 {amount}</translation>
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
    <name>people</name>
    <message>
        <source>A blank one</source>
        <translation>空白一份</translation>
    </message>
    <message>
        <source>A class moves up</source>
        <translation>班级升班</translation>
    </message>
    <message>
        <source>A column that the file does not have changes nothing.</source>
        <translation>文件里没有的列，原来的内容不变。</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>人员资料</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Added[, by {asked_by}]</source>
        <translation>新增[，经办：{asked_by}]</translation>
    </message>
    <message>
        <source>Agreeing</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>全部班级</translation>
    </message>
    <message>
        <source>All data is shown for a short time. Who looked, and why, is recorded.</source>
        <translation>完整资料只显示一小会儿。谁看的、为什么看，都会记录。</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>过敏原</translation>
    </message>
    <message>
        <source>Allergy, illness</source>
        <translation>过敏或身体不适</translation>
    </message>
    <message>
        <source>An import was undone[, by {asked_by}]</source>
        <translation>导入已撤销[，经办：{asked_by}]</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>换一个文件</translation>
    </message>
    <message>
        <source>Another one there</source>
        <translation>终端上不一致</translation>
    </message>
    <message>
        <source>Any template on this computer goes, and its key: no backup can read it.</source>
        <translation>本机如存有特征，连同密钥一起销毁，备份里也读不出。</translation>
    </message>
    <message>
        <source>Asked; the desk asks again until the terminal confirms.</source>
        <translation>已通知终端删除；系统会反复催办，直到终端确认。</translation>
    </message>
    <message>
        <source>Authority asks</source>
        <translation>主管部门要求</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>恢复在校</translation>
    </message>
    <message>
        <source>Back to the people</source>
        <translation>返回人员列表</translation>
    </message>
    <message>
        <source>Backups made before {at}</source>
        <translation>{at} 之前的备份</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Begin with the highest year, so that two classes never become one.</source>
        <translation>请从最高年级开始，免得两个班并成一个。</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>删除中</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>CSV (UTF-8 or GB18030) or XLSX, with 学号 and 姓名 in the heading line.</source>
        <translation>CSV（UTF-8 或 GB18030）或 XLSX，表头要有“学号”和“姓名”。</translation>
    </message>
    <message>
        <source>Capture again</source>
        <translation>需重新采集</translation>
    </message>
    <message>
        <source>Capture the face</source>
        <translation>录入人脸</translation>
    </message>
    <message>
        <source>Capture the face again</source>
        <translation>重新录入人脸</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Card no.</source>
        <translation>卡号尾号</translation>
    </message>
    <message>
        <source>Changes {n}</source>
        <translation>变更 {n}</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose a person to see the consent, the face and what happened.</source>
        <translation>选一个人，查看监护人同意、人脸和经过。</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>请选择原因。</translation>
    </message>
    <message>
        <source>Choose a roster</source>
        <translation>选择名单文件</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the person</source>
        <translation>关闭人员详情</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Column {name}</source>
        <translation>列：{name}</translation>
    </message>
    <message>
        <source>Columns {n}</source>
        <translation>列对应 {n}</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>重新核对</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>监护人同意</translation>
    </message>
    <message>
        <source>Consent and face go too, at the terminal as well.</source>
        <translation>同意记录和人脸一并删除，终端上的也删。</translation>
    </message>
    <message>
        <source>Consent and face stay as they are.</source>
        <translation>同意记录和人脸保持不变。</translation>
    </message>
    <message>
        <source>Consent ended[: {cause}][, by {asked_by}][, receipt {receipt_no}]</source>
        <translation>同意终止[：{cause}][，经办：{asked_by}][，回执 {receipt_no}]</translation>
    </message>
    <message>
        <source>Consent expired; the face is deleted</source>
        <translation>同意到期，人脸删除</translation>
    </message>
    <message>
        <source>Consent on paper</source>
        <translation>纸质同意书</translation>
    </message>
    <message>
        <source>Consent recorded. The face can be captured now.</source>
        <translation>同意已登记，可以录入人脸了。</translation>
    </message>
    <message>
        <source>Consent recorded[: {purpose}][, until {expires_on}][, by {recorded_by}]</source>
        <translation>登记同意[：{purpose}][，到 {expires_on} 为止][，经办：{recorded_by}]</translation>
    </message>
    <message>
        <source>Consent withdrawn; the receipt is made</source>
        <translation>同意已撤回，回执已生成</translation>
    </message>
    <message>
        <source>Consents on paper</source>
        <translation>登记纸质同意书</translation>
    </message>
    <message>
        <source>Consents, faces and limits stay with each person.</source>
        <translation>每个人的同意、人脸和限额都保持不变。</translation>
    </message>
    <message>
        <source>Copy of the keys: {place}</source>
        <translation>密钥副本：{place}</translation>
    </message>
    <message>
        <source>Correct a person&apos;s data</source>
        <translation>更正人员资料</translation>
    </message>
    <message>
        <source>Correct data</source>
        <translation>更正资料</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>单日限额</translation>
    </message>
    <message>
        <source>Daily limit, yuan</source>
        <translation>单日限额（元）</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Data changed[: {fields}][, by {asked_by}]</source>
        <translation>资料修改[：{fields}][，经办：{asked_by}]</translation>
    </message>
    <message>
        <source>Data encrypted with a key of its own</source>
        <translation>资料改用单独密钥加密</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除此人</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>删除{name}？</translation>
    </message>
    <message>
        <source>Deletions that wait for the terminal: {n}</source>
        <translation>等终端确认的删除：{n} 项</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>饮食</translation>
    </message>
    <message>
        <source>Dishes, kinds or ingredients.</source>
        <translation>菜名、类别或配料。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Each photo is named by the number, such as S20260101.jpg.</source>
        <translation>照片用学号命名，例如 S20260101.jpg。</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>以前</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Empty: all of them.</source>
        <translation>空着：全部餐次。</translation>
    </message>
    <message>
        <source>Empty: no limit of its own.</source>
        <translation>不填就不单独设限。</translation>
    </message>
    <message>
        <source>Encrypted template kept on this computer</source>
        <translation>本机存了一份加密特征</translation>
    </message>
    <message>
        <source>Enrol from photos</source>
        <translation>用照片批量录入</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>已录入</translation>
    </message>
    <message>
        <source>Enrolled before</source>
        <translation>之前已录入</translation>
    </message>
    <message>
        <source>Enrolling the photos</source>
        <translation>正在录入照片</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>请填写学号。</translation>
    </message>
    <message>
        <source>Enter which notice was given; it stands on the form.</source>
        <translation>请填写告知书版本，同意书页脚上有。</translation>
    </message>
    <message>
        <source>Enter who signed.</source>
        <translation>请填写签名的监护人。</translation>
    </message>
    <message>
        <source>Enter your name: it is recorded who did this.</source>
        <translation>请填写您的姓名，操作会留下记录。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据摘要</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Face at the terminal</source>
        <translation>终端上的人脸</translation>
    </message>
    <message>
        <source>Face at the terminal {sn}</source>
        <translation>终端 {sn} 上的人脸</translation>
    </message>
    <message>
        <source>Face refused by the terminal</source>
        <translation>终端没有接收人脸</translation>
    </message>
    <message>
        <source>Face taken by the terminal[, quality {quality}]</source>
        <translation>终端已录入人脸[，质量 {quality}]</translation>
    </message>
    <message>
        <source>Face template on this computer</source>
        <translation>本机保存的人脸特征</translation>
    </message>
    <message>
        <source>Faces at the terminal</source>
        <translation>核对终端人脸库</translation>
    </message>
    <message>
        <source>Father</source>
        <translation>父亲</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Faults {n}</source>
        <translation>错误 {n}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder or ZIP of photos</source>
        <translation>照片文件夹或 ZIP</translation>
    </message>
    <message>
        <source>For the school</source>
        <translation>学校经办人</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>同意书</translation>
    </message>
    <message>
        <source>From now on this person can pay again.</source>
        <translation>从现在起可以重新付款。</translation>
    </message>
    <message>
        <source>From the roster</source>
        <translation>名单登记</translation>
    </message>
    <message>
        <source>Full name (logged)</source>
        <translation>看全名（留记录）</translation>
    </message>
    <message>
        <source>Full name seen[: {reason}][, by {asked_by}]</source>
        <translation>查看全名[：{reason}][，查看人：{asked_by}]</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Grade 3</source>
        <translation>三年二班</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Guardian asks</source>
        <translation>监护人来问</translation>
    </message>
    <message>
        <source>Guardian&apos;s consent</source>
        <translation>监护人同意</translation>
    </message>
    <message>
        <source>Guardian, as signed</source>
        <translation>监护人姓名（按签名）</translation>
    </message>
    <message>
        <source>Hide now</source>
        <translation>马上隐藏</translation>
    </message>
    <message>
        <source>Hides in {s} s without typing</source>
        <translation>{s} 秒不操作就收起</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>同意方式</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Imported: {n} people</source>
        <translation>已导入 {n} 人</translation>
    </message>
    <message>
        <source>It could not be reached; it is done when it is there again.</source>
        <translation>当时连不上；恢复连接后自动处理。</translation>
    </message>
    <message>
        <source>It goes into the record.</source>
        <translation>会写进操作记录。</translation>
    </message>
    <message>
        <source>It goes on by itself once the terminal is back.</source>
        <translation>终端恢复后自动继续。</translation>
    </message>
    <message>
        <source>It must be valid until a day after it was given.</source>
        <translation>截止日期要晚于签署日期。</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留的内容</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>本机保存</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>离校</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已离校</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>Look over</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>Missing there</source>
        <translation>终端上缺少</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>母亲</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>升班</translation>
    </message>
    <message>
        <source>Move up {n} people</source>
        <translation>{n} 人升班</translation>
    </message>
    <message>
        <source>Moved up: {n} people</source>
        <translation>{n} 人已升班</translation>
    </message>
    <message>
        <source>Moved up[ from {from}][ to {to}][, by {asked_by}]</source>
        <translation>升班[：原 {from}][，现 {to}][，经办：{asked_by}]</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name, initials, number, class, card</source>
        <translation>姓名、拼音首字母、学号、班级、卡号</translation>
    </message>
    <message>
        <source>Name, number, card, guardian and all else about this person are deleted.</source>
        <translation>姓名、学号、卡号、监护人等资料全部删除。</translation>
    </message>
    <message>
        <source>Name, number, card, guardian, all else</source>
        <translation>姓名、学号、卡号、监护人等全部资料</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New consent</source>
        <translation>更新同意</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>未同意</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>学号尾号</translation>
    </message>
    <message>
        <source>Nobody found
Clear the search with Esc, or choose another class or state.</source>
        <translation>没有找到
按 Esc 清空搜索，或换个班级、状态。</translation>
    </message>
    <message>
        <source>Nobody here
Choose another class or state.</source>
        <translation>这里没有人
请换个班级或状态。</translation>
    </message>
    <message>
        <source>Nobody is here yet
F5 imports the school&apos;s roster, F2 adds one person.</source>
        <translation>还没有人员
按 F5 导入学校名单，按 F2 新增一个人。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>Not to be bought</source>
        <translation>禁购</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>告知书</translation>
    </message>
    <message>
        <source>Notice and consent form</source>
        <translation>告知书和同意书</translation>
    </message>
    <message>
        <source>Now: {status}[, by {asked_by}]</source>
        <translation>状态改为{status}[，经办：{asked_by}]</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Number ends {tail}</source>
        <translation>学号尾号 {tail}</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Only for paying at the terminal, valid until {day}.</source>
        <translation>只用于在终端刷脸付款，有效期到 {day}。</translation>
    </message>
    <message>
        <source>Only its fingerprint is recorded; the file stays where it is.</source>
        <translation>只记录文件的摘要，文件本身不保存、不移动。</translation>
    </message>
    <message>
        <source>Other guardian</source>
        <translation>其他监护人</translation>
    </message>
    <message>
        <source>Ouyang *</source>
        <translation>欧阳*同学</translation>
    </message>
    <message>
        <source>PDF in Chinese</source>
        <translation>PDF，每人一页</translation>
    </message>
    <message>
        <source>Paper form</source>
        <translation>纸质签名</translation>
    </message>
    <message>
        <source>Parents&apos; meeting</source>
        <translation>家长会签名</translation>
    </message>
    <message>
        <source>Paying by face at the terminal</source>
        <translation>在终端刷脸付款</translation>
    </message>
    <message>
        <source>Payment code and campus card go on as before.</source>
        <translation>付款码和校园卡照常使用。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>People are found again by 学号. Whoever the file does not name stays as known.</source>
        <translation>按学号对应到人。文件里没有的人保持不变。</translation>
    </message>
    <message>
        <source>People whom it added go, people whom it changed are as they were before.</source>
        <translation>导入时新增的人会去掉，改过的人恢复原样。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Person deleted[, by {asked_by}][, receipt {receipt_no}]</source>
        <translation>人员已删除[，经办：{asked_by}][，回执 {receipt_no}]</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photo by photo</source>
        <translation>逐张结果</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片批量录入</translation>
    </message>
    <message>
        <source>Print the form first</source>
        <translation>先打印同意书</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Reading the terminal</source>
        <translation>正在读取终端</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执编号</translation>
    </message>
    <message>
        <source>Receipt of a deletion</source>
        <translation>个人信息删除回执</translation>
    </message>
    <message>
        <source>Receipt of a withdrawn consent</source>
        <translation>撤回同意回执</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>核对人脸库</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>登记监护人同意</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>登记同意</translation>
    </message>
    <message>
        <source>Record {n}</source>
        <translation>登记 {n} 份</translation>
    </message>
    <message>
        <source>Record {n} consents from the roster?</source>
        <translation>按名单登记 {n} 份同意书？</translation>
    </message>
    <message>
        <source>Record {n} on paper</source>
        <translation>登记纸质同意书 {n} 份</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与孩子的关系</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Repair the terminal&apos;s faces?</source>
        <translation>修复终端人脸库？</translation>
    </message>
    <message>
        <source>Repaired: {n}</source>
        <translation>已修复 {n} 项</translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>正在修复</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Roster file</source>
        <translation>名单文件</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>School&apos;s platform</source>
        <translation>学校平台</translation>
    </message>
    <message>
        <source>See the full name</source>
        <translation>查看全名</translation>
    </message>
    <message>
        <source>Several with ; between them.</source>
        <translation>多项用分号隔开。</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Shown in full, hides in {s} s</source>
        <translation>完整显示，{s} 秒后自动隐藏</translation>
    </message>
    <message>
        <source>Signed form as a file, if there is one</source>
        <translation>签名后的扫描件（可不填）</translation>
    </message>
    <message>
        <source>Similar face looked at[: {decision}][, by {asked_by}]</source>
        <translation>相似人脸已核对[：{decision}][，经办：{asked_by}]</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>教职工</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Suspend {name}?</source>
        <translation>停用{name}？</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Take {name} back?</source>
        <translation>恢复{name}？</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>录入时间</translation>
    </message>
    <message>
        <source>Taken over from a roster[, by {asked_by}]</source>
        <translation>由名单导入[，经办：{asked_by}]</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>监护人电话</translation>
    </message>
    <message>
        <source>Tell two apart</source>
        <translation>分清同名的人</translation>
    </message>
    <message>
        <source>Terminal, and this computer in its place</source>
        <translation>终端刷脸，并允许本机备用识别</translation>
    </message>
    <message>
        <source>The ZIP of photos</source>
        <translation>选择照片 ZIP</translation>
    </message>
    <message>
        <source>The books must add up; no name leads to them any more.</source>
        <translation>账目必须完整，但已经无法对应到姓名。</translation>
    </message>
    <message>
        <source>The checkout refuses payments of this person until taken back.</source>
        <translation>恢复以前，收银台不收此人的付款。</translation>
    </message>
    <message>
        <source>The consent form is ready to be printed</source>
        <translation>同意书已生成，可以打印</translation>
    </message>
    <message>
        <source>The consent has ended</source>
        <translation>同意已终止</translation>
    </message>
    <message>
        <source>The face has to be captured again</source>
        <translation>需要重新采集人脸</translation>
    </message>
    <message>
        <source>The face is deleted at the terminal and here, and the consent ends.</source>
        <translation>终端和本机的人脸都会删除，同意终止。</translation>
    </message>
    <message>
        <source>The face is deleted at the terminal; asked again until it confirms.</source>
        <translation>终端上的人脸删除；没确认前会一直催办。</translation>
    </message>
    <message>
        <source>The folder of photos</source>
        <translation>选择照片文件夹</translation>
    </message>
    <message>
        <source>The key of the face data</source>
        <translation>人脸数据的密钥</translation>
    </message>
    <message>
        <source>The key of the personal data</source>
        <translation>个人资料的密钥</translation>
    </message>
    <message>
        <source>The last import is undone</source>
        <translation>上次导入已撤销</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>人员详情</translation>
    </message>
    <message>
        <source>The person is deleted; the receipt is made</source>
        <translation>此人已删除，回执已生成</translation>
    </message>
    <message>
        <source>The photos stay as they are and nothing of them is kept here: each goes to the terminal and is forgotten. Only people with a valid consent are taken.</source>
        <translation>照片原样不动，本机一张也不留：逐张送到终端，用完即丢。只录入同意有效的人。</translation>
    </message>
    <message>
        <source>The report is saved</source>
        <translation>报告已保存</translation>
    </message>
    <message>
        <source>The roster is taken over</source>
        <translation>名单已导入</translation>
    </message>
    <message>
        <source>The sales stay in the ledger, under a number that means nothing.</source>
        <translation>消费记录留在账里，只有随机编号，看不出是谁。</translation>
    </message>
    <message>
        <source>The signed form</source>
        <translation>选择签名后的扫描件</translation>
    </message>
    <message>
        <source>The terminal confirmed: face deleted</source>
        <translation>终端已确认删除人脸</translation>
    </message>
    <message>
        <source>The terminal has exactly the faces that it should have.</source>
        <translation>终端里的人脸和名单完全一致。</translation>
    </message>
    <message>
        <source>The terminal keeps the face and recognises it. This computer keeps nothing.</source>
        <translation>人脸只存在终端里，由终端识别。这台电脑什么都不存。</translation>
    </message>
    <message>
        <source>The terminal was asked to delete the face</source>
        <translation>已通知终端删除人脸</translation>
    </message>
    <message>
        <source>The {n} on this page</source>
        <translation>本页 {n} 人各一份</translation>
    </message>
    <message>
        <source>They are of an earlier version and are not reached: delete them.</source>
        <translation>旧版本的备份，系统处理不到，请手工删除。</translation>
    </message>
    <message>
        <source>They are those with 刷脸授权 = 是, a guardian, and no consent recorded yet.</source>
        <translation>名单里“刷脸授权”为“是”、有监护人、还没登记过同意的人。</translation>
    </message>
    <message>
        <source>They were withdrawn here; the desk asks until the terminal confirms.</source>
        <translation>这里已经撤回；系统会一直催，直到终端确认删除。</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>删除后不能恢复。</translation>
    </message>
    <message>
        <source>This person is no longer here.</source>
        <translation>此人已不在名单里。</translation>
    </message>
    <message>
        <source>To capture</source>
        <translation>待采集</translation>
    </message>
    <message>
        <source>To capture again, with the person there: {n}.</source>
        <translation>修复后需本人到场重新采集：{n} 人。</translation>
    </message>
    <message>
        <source>To correct data you see it in full. That is recorded.</source>
        <translation>更正资料要看到完整内容，这次查看会留下记录。</translation>
    </message>
    <message>
        <source>To delete at the terminal: {n}.</source>
        <translation>修复会从终端删除 {n} 张人脸。</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>回到列表</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>同意什么</translation>
    </message>
    <message>
        <source>Too many there</source>
        <translation>终端上多出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Undo the last import</source>
        <translation>撤销上次导入</translation>
    </message>
    <message>
        <source>Undo the last import?</source>
        <translation>撤销上次导入？</translation>
    </message>
    <message>
        <source>Unknown …{tail}</source>
        <translation>未知编号 …{tail}</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期到</translation>
    </message>
    <message>
        <source>Version of the notice</source>
        <translation>告知书版本</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>第 {version} 版</translation>
    </message>
    <message>
        <source>Waiting for the terminal</source>
        <translation>等待终端恢复</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不一致的地方</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>What is pending</source>
        <translation>尚待完成</translation>
    </message>
    <message>
        <source>What is wrong, and what to do</source>
        <translation>问题和处理办法</translation>
    </message>
    <message>
        <source>What it is called then</source>
        <translation>升班后的班级名</translation>
    </message>
    <message>
        <source>What the repair does</source>
        <translation>修复时怎么处理</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>办理事项</translation>
    </message>
    <message>
        <source>What was deleted</source>
        <translation>已删除的内容</translation>
    </message>
    <message>
        <source>What was enrolled stays. The same folder or ZIP goes on where it stopped.</source>
        <translation>已录入的保留。再选同一个文件夹或 ZIP，会接着往下录。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When the terminal is broken this computer may recognise: it keeps an encrypted template.</source>
        <translation>终端出故障时由这台电脑识别，电脑存一份加密特征，用单独的密钥。</translation>
    </message>
    <message>
        <source>Which class</source>
        <translation>哪个班</translation>
    </message>
    <message>
        <source>Which file</source>
        <translation>选择名单文件</translation>
    </message>
    <message>
        <source>Who consents</source>
        <translation>谁同意</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation>人员状态</translation>
    </message>
    <message>
        <source>Whoever has a face enrolled or was changed since stays as is now.</source>
        <translation>之后录过人脸或又改过的人，保持现在的样子。</translation>
    </message>
    <message>
        <source>With your name you say that the school has the signed forms.</source>
        <translation>填写姓名，表示您确认学校存有签名原件。</translation>
    </message>
    <message>
        <source>Withdraw and delete</source>
        <translation>撤回同意并删除</translation>
    </message>
    <message>
        <source>Withdraw the consent of {name}?</source>
        <translation>撤回{name}的同意？</translation>
    </message>
    <message>
        <source>Withdrawing costs nothing. Payment code and campus card work as before. This paper names nobody: the reference means nothing without the school&apos;s desk.</source>
        <translation>撤回不收费用，付款码和校园卡照常使用。回执上没有姓名；离开本校系统，编号没有任何意义。</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Without a valid consent no face is taken. Payment code and campus card work all the same.</source>
        <translation>没有有效的同意就不采集人脸。付款码、校园卡照常可用。</translation>
    </message>
    <message>
        <source>Without it no backup of the face data can be read.</source>
        <translation>没有密钥，备份里的人脸数据也无法读取。</translation>
    </message>
    <message>
        <source>Without it no backup of the personal data can be read.</source>
        <translation>没有密钥，备份里的个人资料也无法读取。</translation>
    </message>
    <message>
        <source>Wrong charge</source>
        <translation>核对扣错的款</translation>
    </message>
    <message>
        <source>You get a receipt to hand out.</source>
        <translation>生成回执，可以打印给家长。</translation>
    </message>
    <message>
        <source>You see what would change before anything is taken over.</source>
        <translation>导入以前会先列出要改动的内容。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>ZIP</source>
        <translation>ZIP</translation>
    </message>
    <message>
        <source>an encrypted template, no picture</source>
        <translation>一份加密特征，没有照片</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>是另一个人</translation>
    </message>
    <message>
        <source>another template</source>
        <translation>终端上是另一份</translation>
    </message>
    <message>
        <source>capture again</source>
        <translation>重新采集</translation>
    </message>
    <message>
        <source>card ends {tail}</source>
        <translation>卡尾号 {tail}</translation>
    </message>
    <message>
        <source>choose a file first</source>
        <translation>先选文件</translation>
    </message>
    <message>
        <source>choose the photos first</source>
        <translation>先选照片</translation>
    </message>
    <message>
        <source>compared {at}</source>
        <translation>核对时间 {at}</translation>
    </message>
    <message>
        <source>consent first</source>
        <translation>先登记同意</translation>
    </message>
    <message>
        <source>correct {n} first</source>
        <translation>先改好 {n} 处</translation>
    </message>
    <message>
        <source>delete there</source>
        <translation>从终端删除</translation>
    </message>
    <message>
        <source>delete there, capture again</source>
        <translation>从终端删除，重新采集</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>egg, milk</source>
        <translation>花生、鸡蛋</translation>
    </message>
    <message>
        <source>is being deleted</source>
        <translation>正在删除</translation>
    </message>
    <message>
        <source>it is being done</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>left</source>
        <translation>已离校</translation>
    </message>
    <message>
        <source>left the school</source>
        <translation>离校</translation>
    </message>
    <message>
        <source>missing there</source>
        <translation>终端上没有</translation>
    </message>
    <message>
        <source>name it first</source>
        <translation>先填新班级名</translation>
    </message>
    <message>
        <source>no class yet</source>
        <translation>还没有班级</translation>
    </message>
    <message>
        <source>no valid consent</source>
        <translation>没有有效同意</translation>
    </message>
    <message>
        <source>nobody in it</source>
        <translation>班里没有人</translation>
    </message>
    <message>
        <source>nobody is shown</source>
        <translation>当前没有人</translation>
    </message>
    <message>
        <source>none, paper at the school</source>
        <translation>无，原件在学校</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>还没核对</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>nothing differs</source>
        <translation>没有差别</translation>
    </message>
    <message>
        <source>nothing is taken over while there are faults</source>
        <translation>有错误时一条也不会导入</translation>
    </message>
    <message>
        <source>nothing would change</source>
        <translation>没有要改的内容</translation>
    </message>
    <message>
        <source>nothing, neither picture nor template</source>
        <translation>不保存照片，也不保存特征</translation>
    </message>
    <message>
        <source>one moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>待完成</translation>
    </message>
    <message>
        <source>person deleted</source>
        <translation>人员删除</translation>
    </message>
    <message>
        <source>quality {q}</source>
        <translation>质量 {q}</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>班级名没有变</translation>
    </message>
    <message>
        <source>the same person</source>
        <translation>是同一个人</translation>
    </message>
    <message>
        <source>there was none</source>
        <translation>本来没有</translation>
    </message>
    <message>
        <source>twins</source>
        <translation>双胞胎</translation>
    </message>
    <message>
        <source>waits until the terminal confirms</source>
        <translation>等终端确认</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>监护人撤回</translation>
    </message>
    <message>
        <source>withdrawn before this copy was restored</source>
        <translation>恢复这份备份以前已撤回</translation>
    </message>
    <message>
        <source>{added} added, {changed} changed, {unchanged} as before.</source>
        <translation>新增 {added} 人，变更 {changed} 人，{unchanged} 人不变。</translation>
    </message>
    <message>
        <source>{amount} a day at most</source>
        <translation>每天最多 {amount}</translation>
    </message>
    <message>
        <source>{given} to {expires}</source>
        <translation>{given} 至 {expires}</translation>
    </message>
    <message>
        <source>{name} ({relation})</source>
        <translation>{name}（{relation}）</translation>
    </message>
    <message>
        <source>{name} is there already: both would become one.</source>
        <translation>已经有{name}了，升班后会并成一个班。</translation>
    </message>
    <message>
        <source>{name} leaves?</source>
        <translation>{name}离校？</translation>
    </message>
    <message>
        <source>{n} as before</source>
        <translation>{n} 人不变</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>变更 {n} 人</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>共 {n} 人</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>新增 {n} 人</translation>
    </message>
    <message>
        <source>{n} not in the file</source>
        <translation>{n} 人不在文件里</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>{n} people are as they were before it.</source>
        <translation>{n} 人已恢复到导入以前。</translation>
    </message>
    <message>
        <source>{n} people get the new class.</source>
        <translation>共 {n} 人改到新班级。</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>{n} sales, under the reference only</source>
        <translation>{n} 笔消费记录，只有编号</translation>
    </message>
    <message>
        <source>{n} unreadable: the key is gone</source>
        <translation>{n} 人读不出：密钥已销毁</translation>
    </message>
    <message>
        <source>{old} becomes {new}?</source>
        <translation>{old}升为{new}？</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>A bundle before this one is missing | Fetch the missing one from the till; the others wait for it. | number {missing}</source>
        <translation>缺少此前的数据包 | 请向收银机取回所缺的数据包；其后的都在等待。 | 第 {missing} 号</translation>
    </message>
    <message>
        <source>A bundle is missing, and the ones after it wait | Have the canteen export again on its Sync page. | number {missing}</source>
        <translation>缺一批数据，后面的都在等 | 请食堂在“同步”页重新导出。 | 第 {missing} 批</translation>
    </message>
    <message>
        <source>A bundle on this computer cannot be read, or changed while it was read | Export again; if it stays, call the installer. | [{path}]</source>
        <translation>本机的一个批次文件读不出来，或在读取时变了 | 请再次导出；如果一直这样，请联系安装人员。 | [{path}]</translation>
    </message>
    <message>
        <source>A bundle on this computer was changed or damaged | Put it back into the folder bundles from a stick or server that has it. | [{name}]</source>
        <translation>本机上的一个数据包被改动或损坏 | 请从存有它的 U 盘或服务器放回 bundles 文件夹。 | [{name}]</translation>
    </message>
    <message>
        <source>A bundle that was not acknowledged is missing from this computer | Put it back into the folder bundles from a stick or server that has it. | [{name}]</source>
        <translation>本机缺少一个尚未获回执的数据包 | 请从存有它的 U 盘或服务器放回 bundles 文件夹。 | [{name}]</translation>
    </message>
    <message>
        <source>A cap of the policy is zero: nothing would ever be paid | Ask for the file again. | [{key}]</source>
        <translation>政策中有一项上限为零，等于永远不付补贴 | 请重新索取政策文件。 | [{key}]</translation>
    </message>
    <message>
        <source>A certificate or key of the simulated terminals cannot be read | Remove the folder it is in; it is made anew. | [{path}]</source>
        <translation>模拟终端的证书或密钥无法读取 | 请删除其所在文件夹，程序会重新生成。 | [{path}]</translation>
    </message>
    <message>
        <source>A charge is paid or declined | Write one of the two words. | {given}</source>
        <translation>扣款结果只能是 paid 或 declined | 请填写二者之一。 | {given}</translation>
    </message>
    <message>
        <source>A chosen dish is not on the menu any more | Choose again from the dishes that are shown.</source>
        <translation>选中的菜已不在菜单上 | 请从显示的菜里重新选。</translation>
    </message>
    <message>
        <source>A column is missing, or stands there twice | Fetch the bill again, and do not change it. | [{missing}]</source>
        <translation>缺少某一列，或某一列重复 | 请重新下载账单，不要改动。 | [{missing}]</translation>
    </message>
    <message>
        <source>A column stands twice in the heading line | Remove one of them. | [{column}]</source>
        <translation>表头里有一列出现两次 | 请删去其中一列。 | [{column}]</translation>
    </message>
    <message>
        <source>A column&apos;s mapping cannot be read | Write it as THEIRS=OURS, for example 证号=学号. OURS is one of: 学号 姓名 班级 性别 出生日期 校园卡号 过敏原 饮食 禁购 用餐 监护人 监护人电话 单日限额 刷脸授权 备注. | [{text}]</source>
        <translation>列名对应写错了 | 请写成 对方列名=本机列名，例如 证号=学号。本机列名有：学号、姓名、班级、性别、出生日期、校园卡号、过敏原、饮食、禁购、用餐、监护人、监护人电话、单日限额、刷脸授权、备注。 | [{text}]</translation>
    </message>
    <message>
        <source>A copy of people&apos;s keys still holds keys that were destroyed here | Plug the medium in while the desk runs; or destroy the copy and say so by canteen-desk people forget-copy. | [{path}]</source>
        <translation>某个人员密钥副本里还有本机已销毁的密钥 | 请在收银台运行时插上该介质；或销毁副本并用 canteen-desk people forget-copy 登记。 | [{path}]</translation>
    </message>
    <message>
        <source>A correction of this size takes two people | Have a second person enter their PIN. | [Above {limit}]</source>
        <translation>这么大的更正要两个人 | 请第二个人输入 PIN。 | [超过 {limit}]</translation>
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
        <source>A desk was set up here before | Nothing was changed. Take another folder, or go on with that desk. | [{path}]</source>
        <translation>这里已经设置过收银台 | 没有任何改动。请换一个文件夹，或继续用原来的收银台。 | [{path}]</translation>
    </message>
    <message>
        <source>A diner is being served, or money given back | Let it end; then hand over.</source>
        <translation>正在收款或退款 | 等这一笔结束，再交班。</translation>
    </message>
    <message>
        <source>A dish has two prices for the same people from the same day | Keep one of them. | [{dish}][, {day}]</source>
        <translation>同一道菜对同一类人、同一天起有两个价格 | 请只留一个。 | [{dish}][，{day}]</translation>
    </message>
    <message>
        <source>A dish needs a short name | Enter at most {most} characters. | [{dish}]</source>
        <translation>菜要有简短的名称 | 请输入，最多 {most} 个字。 | [{dish}]</translation>
    </message>
    <message>
        <source>A fault stopped the desk | Go there, or mend it by telephone with the self-check. | [{fault}, ]×{count}</source>
        <translation>故障让窗口停了下来 | 到现场，或在电话里用自检处理。 | [{fault}，]{count} 次</translation>
    </message>
    <message>
        <source>A file of the same name with other contents is there already | It was left alone. Take another stick or folder, and tell the installer. | [{name}][ · {place}]</source>
        <translation>那里已有同名但内容不同的文件 | 原文件没有动。请换一个 U 盘或文件夹，并告知安装人员。 | [{name}][ · {place}]</translation>
    </message>
    <message>
        <source>A formula stands where a text belongs | Enter the value itself.</source>
        <translation>这里是公式，应为文字 | 请直接填写内容。</translation>
    </message>
    <message>
        <source>A further serving is to be paid and has no price | Enter its price, or refuse it. | [{meal}]</source>
        <translation>加餐要收费，但没有价格 | 请填加餐价，或改为不许加餐。 | [{meal}]</translation>
    </message>
    <message>
        <source>A key in the file cannot be read | Ask for the file again.</source>
        <translation>文件中的一个密钥无法读取 | 请重新索取该文件。</translation>
    </message>
    <message>
        <source>A later month is stated already | What this month came to be worth stands in the next statement as an adjustment. | [{month}][, last stated {last}]</source>
        <translation>更晚的月份已经结算 | 该月份后来的金额作为调整列入下一份结算单。 | [{month}][，最近已结 {last}]</translation>
    </message>
    <message>
        <source>A later receipt was taken already | Nothing was changed. | [Number {sequence}][, taken up to {last}]</source>
        <translation>已导入过更新的回执 | 没有任何改动。 | [第 {sequence} 号][，已导入至 {last}]</translation>
    </message>
    <message>
        <source>A later statement of the provider was read already | Nothing was taken over; the later one counts. | [{as_of}]</source>
        <translation>已读入更新的服务商结算单 | 没有读入任何内容；以更新的一份为准。 | [{as_of}]</translation>
    </message>
    <message>
        <source>A limit may not be negative | Leave it empty where there is none. | [{text}]</source>
        <translation>限额不能是负数 | 没有限额请留空。 | [{text}]</translation>
    </message>
    <message>
        <source>A line beginning with # stands within the list | Fetch the bill again, and do not change it.</source>
        <translation>明细列表中间有一行以 # 开头 | 请重新下载账单，不要改动。</translation>
    </message>
    <message>
        <source>A line of the provider&apos;s sales cannot be read | Nothing was taken over; ask for the file again. | [{path}][, line {line}]</source>
        <translation>服务商逐笔明细中有一行无法读取 | 没有读入任何内容；请重新索取文件。 | [{path}][，第 {line} 行]</translation>
    </message>
    <message>
        <source>A line of the receipt cannot be | Nothing was changed. Tell the provider. | [{table}][: {key}]</source>
        <translation>回执中有一行不可能成立 | 没有任何改动，请告知服务商。 | [{table}][：{key}]</translation>
    </message>
    <message>
        <source>A long number has lost digits | Format the column as text and enter it again.</source>
        <translation>长数字丢了位数 | 请把这一列设为文本后重新填写。</translation>
    </message>
    <message>
        <source>A meal begins soon, and the program is not changed then | It can be done after the meal. | [{meal} from {at} until {until}]</source>
        <translation>马上要供餐，此时不更换程序 | 供餐结束后即可进行。 | [{meal}，{at} 到 {until}]</translation>
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
        <source>A meal has two prices for the same people from the same day | Keep one of them. | [{meal}][, {day}]</source>
        <translation>同一餐次对同一类人、同一天起有两个价格 | 请只留一个。 | [{meal}][，{day}]</translation>
    </message>
    <message>
        <source>A meal needs a short name | Enter at most 120 characters. | [{meal}]</source>
        <translation>餐次要有简短的名称 | 请输入，最多 120 个字。 | [{meal}]</translation>
    </message>
    <message>
        <source>A meal&apos;s price must be above zero | Correct the price. | [{meal}]</source>
        <translation>餐次价格必须大于零 | 请改正价格。 | [{meal}]</translation>
    </message>
    <message>
        <source>A model for faces is missing | Faces cannot be enrolled or compared at this computer; install the program anew. | [{name}]</source>
        <translation>缺少人脸模型 | 本机无法录入或比对人脸，请重新安装本程序。 | [{name}]</translation>
    </message>
    <message>
        <source>A model for faces is not the one that came with the program | Faces are not compared with it; install the program anew. | [{name}]</source>
        <translation>人脸模型不是随程序提供的那一个 | 不会用它比对人脸，请重新安装本程序。 | [{name}]</translation>
    </message>
    <message>
        <source>A newer version wrote this backup | Install the newer version; nothing was changed. | [{path}]</source>
        <translation>这个备份由更新的版本写出 | 请安装新版本；本机没有任何改动。 | [{path}]</translation>
    </message>
    <message>
        <source>A number of the policy is out of range | Ask for the file again. | [{key} = {value}][, {least} to {most}]</source>
        <translation>政策里有数字超出范围 | 请重新取得文件。 | [{key} = {value}][，应在 {least} 到 {most}]</translation>
    </message>
    <message>
        <source>A part of the program cannot be loaded on this computer | Install the program again, in the package for this system and processor. | [{package}][: {detail}]</source>
        <translation>程序的一个部件在这台电脑上装不进来 | 用适合本系统和处理器的安装包重新安装。 | [{package}][：{detail}]</translation>
    </message>
    <message>
        <source>A part of the provider&apos;s statement is missing or not what it should be | Nothing was taken over; ask for the file again. | [{path}][: {place}]</source>
        <translation>服务商结算单缺少内容或内容不合规 | 没有读入任何内容；请重新索取文件。 | [{path}][：{place}]</translation>
    </message>
    <message>
        <source>A password must not stand in the server&apos;s address | Leave it out, and run canteen-desk lanes set-password.</source>
        <translation>服务器地址里不能写密码 | 请去掉密码，再运行 canteen-desk lanes set-password。</translation>
    </message>
    <message>
        <source>A policy in the provisioning file cannot be used | Nothing was taken. Ask the provider for it again. | [{name}]</source>
        <translation>开通文件里的一份政策无法使用 | 没有读入任何内容。请向服务商重新索取。 | [{name}]</translation>
    </message>
    <message>
        <source>A policy in the receipt cannot be used | Nothing was changed. Tell the provider. | [{name}]</source>
        <translation>回执中的一份政策无法使用 | 没有任何改动，请告知服务商。 | [{name}]</translation>
    </message>
    <message>
        <source>A quick amount must be above zero | Correct it, or leave it empty.</source>
        <translation>快捷金额要大于零 | 请更正，或留空。</translation>
    </message>
    <message>
        <source>A receipt before this one is missing | Import that one first, then this again. | [Number {missing} is missing]</source>
        <translation>缺少这份回执之前的一份 | 请先导入那一份，再导入这一份。 | [缺第 {missing} 号]</translation>
    </message>
    <message>
        <source>A refund needs a reason and a name | Choose the reason and enter who decides it.</source>
        <translation>退款需要原因和姓名 | 请选择原因，并填写由谁决定。</translation>
    </message>
    <message>
        <source>A row has another number of cells than the heading | Correct the row. | [line {line}][: {cells} cells][, {columns} columns]</source>
        <translation>有一行的单元格数与表头不符 | 请更正该行。 | [第 {line} 行][: {cells} 格][, 表头 {columns} 列]</translation>
    </message>
    <message>
        <source>A row of the bundle breaks a rule | Visit the till: it checks the same before it writes. | {table}, {rule}: {key}</source>
        <translation>数据包中有一行不合规则 | 请到现场检查：收银机写出前会做同样的检查。 | {table}，{rule}：{key}</translation>
    </message>
    <message>
        <source>A row of the plan needs a meal, and a day of the week or a date | Fill in both, or neither.</source>
        <translation>排餐要有餐次，还要有星期或日期 | 请都填，或都不填。</translation>
    </message>
    <message>
        <source>A row stands behind the end of the list | Fetch the bill again, and do not change it.</source>
        <translation>明细列表结束之后还有一行 | 请重新下载账单，不要改动。</translation>
    </message>
    <message>
        <source>A setting in the provisioning file cannot be the provider&apos;s to make | Ask the provider for it again, without this setting. | [{key}]</source>
        <translation>开通文件里有一项设置不能由服务商决定 | 请服务商去掉这一项，重新给一份。 | [{key}]</translation>
    </message>
    <message>
        <source>A stored face template is damaged | Delete it and enrol this person again.</source>
        <translation>保存的人脸模板已损坏 | 请删除后为此人重新录入。</translation>
    </message>
    <message>
        <source>A stored face template was made by another model | Enrol this person again. | [{model}]</source>
        <translation>保存的人脸模板由另一个模型生成 | 请为此人重新录入。 | [{model}]</translation>
    </message>
    <message>
        <source>A support file of this minute is there already | Take that one, or make another in a minute. | [{path}]</source>
        <translation>这一分钟的支持文件已经有了 | 就用那一份，或过一分钟再做。 | [{path}]</translation>
    </message>
    <message>
        <source>A table cannot be read | Write the file again. | [{path}][: {detail}]</source>
        <translation>有一张表无法读取 | 请重新生成该文件。 | [{path}][: {detail}]</translation>
    </message>
    <message>
        <source>A table is not what its manifest says | Nothing of it was believed. | [{table}]</source>
        <translation>有一张表与清单不符 | 其内容一概未采信。 | [{table}]</translation>
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
        <source>A version proves itself only while the one before asks it | Use canteen-desk update change.</source>
        <translation>只有原来的版本要求时，新版本才会自检 | 请使用 canteen-desk update change。</translation>
    </message>
    <message>
        <source>Above the limit for one sale without network | Take a smaller amount, or wait for the network. | [Limit {limit}]</source>
        <translation>超过离线单笔上限 | 请减少金额，或等网络恢复。 | [上限 {limit}]</translation>
    </message>
    <message>
        <source>Against this person&apos;s diet | Offer another dish, or ask the diner. | [{dish}: {ingredient}][ · {because}]</source>
        <translation>不合此人的忌口 | 请换一道菜，或问本人。 | [{dish}：{ingredient}][ · {because}]</translation>
    </message>
    <message>
        <source>Algorithm {algorithm} is not admitted | Nothing accrues with it. Ask the maker for the right firmware. | [Wanted: {wanted}]</source>
        <translation>算法 {algorithm} 不合要求 | 用它不计补贴。请向厂商索取合格固件。 | [要求：{wanted}]</translation>
    </message>
    <message>
        <source>Algorithm {algorithm} | The terminal says so, firmware {firmware}.</source>
        <translation>算法 {algorithm} | 终端自报，固件 {firmware}。</translation>
    </message>
    <message>
        <source>Allergy: do not serve this | Take the dish back and offer another one. | [{dish}: {ingredient}][ · allergic to {because}]</source>
        <translation>过敏：不要给 | 请收回这道菜，换一道。 | [{dish}：{ingredient}][ · {because}过敏]</translation>
    </message>
    <message>
        <source>Already had this meal at another desk | Ask the diner to step aside; a second serving is not allowed in this meal. | [Desk {till}][, {at}]</source>
        <translation>已在其他窗口吃过这一餐 | 请就餐者到一旁；这一餐不允许第二份。 | [窗口 {till}][，{at}]</translation>
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
        <source>An authority in the provisioning file cannot be used | Nothing was taken. Ask the provider for it again. | [{name}]</source>
        <translation>开通文件里的一份机构证书无法使用 | 没有读入任何内容。请向服务商重新索取。 | [{name}]</translation>
    </message>
    <message>
        <source>An earlier month has money and is not stated yet | Issue that one first. | [{earlier}]</source>
        <translation>有更早的月份有金额但尚未结算 | 请先出具那个月的结算单。 | [{earlier}]</translation>
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
        <source>An export is at work | Wait until it is done, or cancel it.</source>
        <translation>正在导出 | 请等待完成，或取消。</translation>
    </message>
    <message>
        <source>An update is ready or under way | Close the desk and open it again; then it is done or given up.</source>
        <translation>已有一个更新准备好或正在进行 | 请关闭收银台再打开，它会完成或被放弃。</translation>
    </message>
    <message>
        <source>Another close came in between | Look at the report again, then close. | [last Z {z}]</source>
        <translation>其间已有一次日结 | 请重新看一遍报表，再日结。 | [最近一次 Z {z}]</translation>
    </message>
    <message>
        <source>Another computer has taken this desk&apos;s place: here nothing is sold, and no receipt or change is taken | Do it on the other one; what was exported here can still be carried. If the other was never begun with, canteen-desk retire --undo. | [Since {at}]</source>
        <translation>另一台电脑已接替本收银台：本机不再收银，也不再接收回执和任何修改 | 请在另一台上操作；本机已导出的数据包仍可带走。若另一台从未启用，用 canteen-desk retire --undo。 | [自 {at}]</translation>
    </message>
    <message>
        <source>Another desk already uses this folder | Close the other desk first, or choose another folder. | [{path}]</source>
        <translation>这个数据目录已有一个收银台在用 | 请先关闭另一个收银台，或换一个目录。 | [{path}]</translation>
    </message>
    <message>
        <source>Another desk with this till&apos;s number is at the school&apos;s server | Give every desk a number of its own. | [{till}]</source>
        <translation>学校服务器上已有同编号的窗口 | 请给每个窗口各自的编号。 | [{till}]</translation>
    </message>
    <message>
        <source>Another device answers under the serial number of a paired terminal | Do not sell. If the maker exchanged the device or its certificate, unpair it with canteen-desk devices unpair and pair it anew. | [Terminal {detail}]</source>
        <translation>另一台设备在使用已配对终端的序列号 | 请停止收款。若厂商更换了设备或证书，请先用 canteen-desk devices unpair 解除配对，再重新配对。 | [终端 {detail}]</translation>
    </message>
    <message>
        <source>Another photo of this person was taken already | Keep the better one of both. | [{first}]</source>
        <translation>这个人已经录过一张照片 | 两张里留好的一张。 | [{first}]</translation>
    </message>
    <message>
        <source>Another price for this diner: {amount} | Ask them to look at the terminal once more.</source>
        <translation>此人的价格是 {amount} | 请再看一次终端。</translation>
    </message>
    <message>
        <source>Another program has the camera | Close it there; it is tried again by itself. | [{camera}]</source>
        <translation>摄像头被别的程序占用 | 请在那里关闭它，这里会自动重试。 | [{camera}]</translation>
    </message>
    <message>
        <source>Another program holds the terminal&apos;s port | Close the other program; selling starts again by itself. | [{port}][{url}][{detail}]</source>
        <translation>终端的接口被其他程序占用 | 请关闭那个程序，之后自动恢复收款。 | [{port}][{url}][{detail}]</translation>
    </message>
    <message>
        <source>Another receipt of the same number was taken before | Nothing was changed. Tell the provider. | [Number {sequence}]</source>
        <translation>已导入过同一编号的另一份回执 | 没有任何改动，请告知服务商。 | [第 {sequence} 号]</translation>
    </message>
    <message>
        <source>Another run of the same day was faster | Run the same command again: it shows that run&apos;s answer.</source>
        <translation>同一天的另一次对账先完成了 | 请再运行同一条命令，会显示那次的结果。</translation>
    </message>
    <message>
        <source>Another run wrote to the lake at the same time | Run it again: nothing was lost or counted twice. | {table}</source>
        <translation>另一个任务同时写入了数据湖 | 请再运行一次：没有丢失，也没有重复计数。 | {table}</translation>
    </message>
    <message>
        <source>Another simulated terminal uses this folder | Stop it, or choose another folder. | [{path}]</source>
        <translation>另一个模拟终端正在用这个目录 | 请先停止它，或换一个目录。 | [{path}]</translation>
    </message>
    <message>
        <source>Another statement was issued meanwhile | Look at this one again, then issue it. | [{month}]</source>
        <translation>其间已出具另一份结算单 | 请重新查看后再出具。 | [{month}]</translation>
    </message>
    <message>
        <source>Another terminal is being exchanged already | Finish that one first, or give it up on the Devices page. | [{sn}]</source>
        <translation>已有另一台终端正在更换 | 先完成那一台，或在“设备”页放弃。 | [{sn}]</translation>
    </message>
    <message>
        <source>Another terminal is connected than the one that was compared | Compare again before anything is repaired.</source>
        <translation>现在接的终端不是核对时的那台 | 请先重新核对，再修复。</translation>
    </message>
    <message>
        <source>Another user has this name | Add something that tells them apart. | [{name}]</source>
        <translation>已有用户叫这个名字 | 请加一个字区分开。 | [{name}]</translation>
    </message>
    <message>
        <source>Bill and lake hardly have anything in common; nothing was kept | Name the account&apos;s customers with --customer, and look at the address of the lake. | [{count} differences]</source>
        <translation>账单与数据湖几乎没有相同之处；没有保存任何结果 | 请用 --customer 指明该账号的客户，并核对数据湖的地址。 | [{count} 处不同]</translation>
    </message>
    <message>
        <source>Both outputs have the same name | Name two files. | [{path}]</source>
        <translation>两个输出同名 | 请指明两个文件。 | [{path}]</translation>
    </message>
    <message>
        <source>Bundles wait that were sealed to another provider | Have that provider acknowledge them first, then take the new one in. | [{provider}][: {count}]</source>
        <translation>还有加密给另一家服务商的数据包在等回执 | 请先让那家服务商给出回执，再换成新的。 | [{provider}][：{count}]</translation>
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
        <source>DuckDB reads a lake in a folder only | Settle an object store with the Spark engine, or mount it. | {url}</source>
        <translation>DuckDB 只能读取文件夹中的数据湖 | 对象存储请用 Spark 引擎结算，或先挂载为文件夹。 | {url}</translation>
    </message>
    <message>
        <source>Entries of the till&apos;s ledger are missing before this bundle | Visit the till: its bundles are made without a gap. | [{till}-{sequence}]</source>
        <translation>此数据包之前缺少收银机的账目 | 请到现场检查：收银机的数据包本应首尾相接。 | [{till}-{sequence}]</translation>
    </message>
    <message>
        <source>Every limit must be above zero | Correct the limits.</source>
        <translation>限额必须大于零 | 请改正限额。</translation>
    </message>
    <message>
        <source>Everybody would try this first | Choose digits that are no run, no repeat and no common number.</source>
        <translation>这个太容易猜到 | 请不要用连号、重复或常见的数字。</translation>
    </message>
    <message>
        <source>Expired on {until} | Check this computer&apos;s clock. If it is right, ask the maker for a new certificate.</source>
        <translation>已于 {until} 过期 | 请检查本机时钟；若时钟无误，请向厂商换证。</translation>
    </message>
    <message>
        <source>Faces wait to be deleted at a terminal | Connect the terminal; the desk tells it by itself. | [{count}][, since {at}]</source>
        <translation>有人脸等待在终端上删除 | 请连接终端；收银台会自动通知它。 | [{count}][，自 {at} 起]</translation>
    </message>
    <message>
        <source>It cannot be told how far a change of the program had come | Nothing was touched. Keep the folder and call the provider. | [{path}]</source>
        <translation>无法判断程序更换进行到了哪一步 | 什么都没有动。请保留这个文件夹并致电服务商。 | [{path}]</translation>
    </message>
    <message>
        <source>It is mealtime, and the program is not changed then | It can be done after the meal. | [{meal} until {until}]</source>
        <translation>正在供餐，此时不更换程序 | 供餐结束后即可进行。 | [{meal}，到 {until}]</translation>
    </message>
    <message>
        <source>It is not clear which terminal is to be exchanged | Name it by --old with its serial number. | Paired: {sns}</source>
        <translation>不清楚要更换哪一台终端 | 用 --old 加序列号指明。 | 已配对：{sns}</translation>
    </message>
    <message>
        <source>Keys of people who are gone are still to be destroyed | Open the desk once: it finishes what was begun. | [{count}]</source>
        <translation>已删除人员的密钥尚未销毁完 | 请打开一次收银台：它会把未完成的做完。 | [{count}]</translation>
    </message>
    <message>
        <source>ModemManager may write to the terminal&apos;s port in the middle of a sale | Install the desk&apos;s package, whose rules keep it away; or remove it: apt remove modemmanager. | [{port}]</source>
        <translation>ModemManager 可能在收款中途往终端的端口写东西 | 安装收银台的安装包，它的规则会挡住；或卸掉它：apt remove modemmanager。 | [{port}]</translation>
    </message>
    <message>
        <source>More than is left to refund | Enter at most what is left. | [{amount} asked][, {left} left]</source>
        <translation>超过可退金额 | 请不要超过可退金额。 | [要退 {amount}][，可退 {left}]</translation>
    </message>
    <message>
        <source>More than one face is in the photo | Cut it to one person. | [{count} faces]</source>
        <translation>照片里不止一张脸 | 请裁成只有一个人。 | [共 {count} 张脸]</translation>
    </message>
    <message>
        <source>More than one face is in the picture | Take a picture of one person alone. | [{count} faces]</source>
        <translation>照片中不止一张人脸 | 请只拍一个人。 | [{count} 张人脸]</translation>
    </message>
    <message>
        <source>More than was paid would go back | Nothing was given back. Check the refunds of this order, then enter less.</source>
        <translation>退款会超过实付金额 | 没有退款。请核对这一笔的退款记录后改小金额。</translation>
    </message>
    <message>
        <source>More was actually paid than the order&apos;s amount | Correct the row. | [{given} fen]</source>
        <translation>实付金额大于订单金额 | 请更正该行。 | [{given} 分]</translation>
    </message>
    <message>
        <source>More was given back than was paid | Compare the refunds with the platform&apos;s bill, and with the supervisor. | ×{count}</source>
        <translation>退款多于实收 | 把退款和平台账单、管理人员核对。 | {count} 次</translation>
    </message>
    <message>
        <source>Name, signature and content of the support file do not agree | Use nothing of it; have the till make another one. | [{name}]</source>
        <translation>支持文件的名字、签名和内容对不上 | 里面的内容都不要用；让窗口重新做一份。 | [{name}]</translation>
    </message>
    <message>
        <source>Neither the provisioning file nor you said where the terminal is | Name its port with --terminal, or simulator for a trial.</source>
        <translation>开通文件和您都没有说明终端在哪里 | 请用 --terminal 给出接口，试用则填 simulator。</translation>
    </message>
    <message>
        <source>No Chinese font was found | Install one (for example fonts-noto-cjk), then start again.</source>
        <translation>没有找到中文字体 | 请安装一种（例如 fonts-noto-cjk）后再启动。</translation>
    </message>
    <message>
        <source>No backup was chosen | Plug in the stick with it, or say where it is.</source>
        <translation>还没有选备份 | 插上有备份的 U 盘，或写出位置。</translation>
    </message>
    <message>
        <source>No backup was ever made | Have the supervisor make one on the settings page, and keep the recovery code. | in use for {days} days</source>
        <translation>从未备份过 | 请管理人员在设置页备份，并保管好恢复码。 | 已用 {days} 天</translation>
    </message>
    <message>
        <source>No camera is found | Plug one in: it is found by itself. Payment code and campus card go on without.</source>
        <translation>没有找到摄像头 | 请插上摄像头，会自动识别。付款码和校园卡照常使用。</translation>
    </message>
    <message>
        <source>No copy of people&apos;s keys is known there | canteen-desk doctor names the places that are known. | [{path}]</source>
        <translation>那里没有登记过人员密钥的副本 | canteen-desk doctor 会列出已登记的位置。 | [{path}]</translation>
    </message>
    <message>
        <source>No desk was set up on this computer yet | Open canteen-desk once to set it up, or name a folder with --home. | [{path}]</source>
        <translation>这台电脑还没有设置收银台 | 请先打开 canteen-desk 完成设置，或用 --home 指定数据目录。 | [{path}]</translation>
    </message>
    <message>
        <source>No dish is chosen | Touch a dish, or type its number.</source>
        <translation>还没有选菜 | 请点一道菜，或按它的数字。</translation>
    </message>
    <message>
        <source>No face is found in the photo | Take another photo: face in front, light from the front.</source>
        <translation>照片里找不到人脸 | 请重拍：正脸，光线从正面来。</translation>
    </message>
    <message>
        <source>No face is found in the picture | Take a picture with the face in front and enough light.</source>
        <translation>照片中没有找到人脸 | 请在光线充足处拍一张正面照片。</translation>
    </message>
    <message>
        <source>No faces are owed at this terminal | Look at canteen-desk devices list for the serial number. | [{sn}]</source>
        <translation>这台终端没有待清除的人脸 | 用 canteen-desk devices list 查看序列号。 | [{sn}]</translation>
    </message>
    <message>
        <source>No provider is known for whom the support file could be sealed | Pin the provider (canteen-desk provider pin FILE), or name who is to open it: canteen-desk support --recipient age1…</source>
        <translation>还没有服务商，支持文件不知道封给谁 | 先绑定服务商（canteen-desk provider pin FILE），或写明由谁打开：canteen-desk support --recipient age1…</translation>
    </message>
    <message>
        <source>No provider is known yet, so nothing can be sent | Have the installer take the provider&apos;s file in: canteen-desk provider pin FILE.</source>
        <translation>还不知道服务商，无法发送 | 请安装人员导入服务商的文件：canteen-desk provider pin FILE。</translation>
    </message>
    <message>
        <source>No provisioning file was chosen | Plug the provider&apos;s stick in, or type where the file is.</source>
        <translation>还没有选择开通文件 | 请插入服务商的 U 盘，或输入文件的位置。</translation>
    </message>
    <message>
        <source>No receipt printer is set up | Switch it on in the settings.</source>
        <translation>没有设置小票打印机 | 请在设置中启用。</translation>
    </message>
    <message>
        <source>No safe connection to the terminal comes about | Check the cable; restart the terminal. If it stays, tell the installer. | [{detail}]</source>
        <translation>无法与终端建立安全连接 | 请检查线缆并重启终端；若仍不行，请告知安装人员。 | [{detail}]</translation>
    </message>
    <message>
        <source>No sale with this number waits to be charged | Correct the number, or ingest the till&apos;s bundle first. For an order in doubt at a terminal that is gone, give its amount_fen too. | {given}</source>
        <translation>没有等待扣款的此编号交易 | 请更正编号，或先接收该收银机的数据包。若是坏终端上存疑的订单，请同时写上 amount_fen。 | {given}</translation>
    </message>
    <message>
        <source>No screen is large enough for the desk | Set the screen to 1366 x 768 or more in the system&apos;s settings, and its scaling to 100 %. | [{width_px} x {height_px}]</source>
        <translation>没有一块屏幕放得下收银台 | 在系统设置里把分辨率设为 1366 x 768 或更高，缩放设为 100%。 | [{width_px} x {height_px}]</translation>
    </message>
    <message>
        <source>No sound device was found | Connect a loudspeaker. Selling goes on without a sound.</source>
        <translation>没有找到声音设备 | 请接上音箱。没有声音也照常收款。</translation>
    </message>
    <message>
        <source>No terminal is known yet | Connect the terminal once; the figures follow.</source>
        <translation>还没有终端 | 请先接上终端，数字随后出现。</translation>
    </message>
    <message>
        <source>No terminal of this serial number is paired | Look at canteen-desk devices list. | [Terminal {sn}]</source>
        <translation>没有配对过这个序列号的终端 | 请查看 canteen-desk devices list。 | [终端 {sn}]</translation>
    </message>
    <message>
        <source>Nobody came to the terminal in time | Press Enter for the next diner.</source>
        <translation>终端前没有人，已超时 | 按 Enter 收下一位。</translation>
    </message>
    <message>
        <source>Nobody has confirmed yet that this is the right server; nothing was sent | Have the installer compare the fingerprint with the provider&apos;s, then confirm it. | [{host}][ {fingerprint}]</source>
        <translation>还没有人确认过这台服务器；什么都没有发出 | 请安装人员与服务商核对指纹，再确认。 | [{host}][ {fingerprint}]</translation>
    </message>
    <message>
        <source>Nobody has this PIN | Enter it again. | [{left} tries left]</source>
        <translation>没有人用这个 PIN | 请重新输入。 | [还可以试 {left} 次]</translation>
    </message>
    <message>
        <source>Nobody has this number | Name the photo by the number in the roster, or import the roster first. | [{number}]</source>
        <translation>没有这个学号 | 照片请按名单里的学号命名，或先导入名单。 | [{number}]</translation>
    </message>
    <message>
        <source>Nobody is enrolled for recognition at this computer | Use card and payment code until the terminal is back.</source>
        <translation>这台电脑没有可识别的人 | 终端恢复以前，请用校园卡或付款码。</translation>
    </message>
    <message>
        <source>Nobody is named who asks for this | Write your name, at most {most} characters; it goes into the ledger.</source>
        <translation>没有写明是谁要求的 | 请填写您的姓名，最多 {most} 个字；它会记入账本。</translation>
    </message>
    <message>
        <source>Nobody is signed in | Choose your name and enter your PIN; selling begins at once.</source>
        <translation>还没有人登录 | 请选姓名、输入 PIN，登录后马上可以收款。</translation>
    </message>
    <message>
        <source>Nobody looked at the terminal in time | Ask the person to stand before it, then begin again.</source>
        <translation>没有人在限时内看终端 | 请本人站到终端前，再开始。</translation>
    </message>
    <message>
        <source>Nobody registered this till | Register it with fleet tills add; its bundles wait until then. | {till}</source>
        <translation>此收银机尚未登记 | 请用 fleet tills add 登记；在此之前其数据包原地等待。 | {till}</translation>
    </message>
    <message>
        <source>Not checked, because of what is said of the file or its schema | Mend that first, then check again.</source>
        <translation>因为“文件”或“结构”那一项，没有检查 | 先处理那一项，再检查一次。</translation>
    </message>
    <message>
        <source>Not compared yet | It is compared once the terminal is paired.</source>
        <translation>尚未校对 | 配对后自动校对。</translation>
    </message>
    <message>
        <source>Not enough money in the account | Nothing was charged. Ask for the payment code or another account.</source>
        <translation>账户余额不足 | 没有扣款。请改用付款码，或换一个账户。</translation>
    </message>
    <message>
        <source>Not valid before {start} | Check this computer&apos;s clock.</source>
        <translation>{start} 起才有效 | 请检查本机时钟。</translation>
    </message>
    <message>
        <source>Nothing had been sold by the end of this month | Name a later month. | [{month}][, first sale {day}]</source>
        <translation>到该月底还没有任何交易 | 请选择以后的月份。 | [{month}][，首笔交易 {day}]</translation>
    </message>
    <message>
        <source>Nothing has come from this desk for some time | Telephone first: closed, or a stick that nobody brings? Else go there. | {days} days</source>
        <translation>这个窗口有一阵没有送来数据 | 先打电话：是停业，还是优盘没人送？否则到现场。 | {days} 天</translation>
    </message>
    <message>
        <source>Nothing has ever come from this desk | Telephone: was it set up, and who brings its stick? | registered {days} days ago</source>
        <translation>这个窗口从未送来数据 | 打电话问：装好了吗，优盘由谁送？ | 登记 {days} 天</translation>
    </message>
    <message>
        <source>Nothing may be written there | Slide the stick&apos;s lock to open, take another stick, or have the right to write given. | [{place}][: {detail}]</source>
        <translation>那里不能写入 | 请拨开 U 盘的写保护开关，换一个 U 盘，或请人开通写入权限。 | [{place}][：{detail}]</translation>
    </message>
    <message>
        <source>Nothing was changed | Ask again once it is certain.</source>
        <translation>什么都没有改 | 确定之后再来。</translation>
    </message>
    <message>
        <source>Nothing was charged for this order | There is nothing to give back. | [Order {order_no}]</source>
        <translation>这一笔没有扣款 | 不需要退款。 | [单号 {order_no}]</translation>
    </message>
    <message>
        <source>One number stands for different things | Ask both tills; the lowest till and bundle counts until then. | {table} {number}</source>
        <translation>同一编号对应不同的内容 | 请向两台收银机核实；在此之前以编号最小的收银机和数据包为准。 | {table} {number}</translation>
    </message>
    <message>
        <source>Only who has the shift hands it over | Sign in under your own name instead.</source>
        <translation>只有当班的人能交班 | 请改用自己的姓名登录。</translation>
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
        <source>Order numbers are missing for no known reason | Sell on; have the file checked with canteen-desk doctor before the day is closed. | [{day}: {count} missing]</source>
        <translation>单号有缺，原因不明 | 可以继续收款；日结前请用 canteen-desk doctor 检查。 | [{day}：缺 {count} 个]</translation>
    </message>
    <message>
        <source>Orders of this day stand in another close | Ask for it by its number. | [{numbers}]</source>
        <translation>这天的单在另一次日结里 | 请按日结号查看。 | [{numbers}]</translation>
    </message>
    <message>
        <source>Other faces are on their way to the terminal | Wait a moment and send this one again.</source>
        <translation>终端正在接收别的人脸 | 请稍等，再发送这一张。</translation>
    </message>
    <message>
        <source>Other users of this computer can read the key | Let only the desk&apos;s user read the file. | [{path}]</source>
        <translation>这台电脑的其他用户能读到密钥 | 请把文件改为只有本用户可读。 | [{path}]</translation>
    </message>
    <message>
        <source>Other users of this computer may look into the desk&apos;s folder | Take the right away: chmod 700 on the folder. | [{path}]</source>
        <translation>这台电脑的其他用户能看收银台的文件夹 | 收回权限：对该文件夹执行 chmod 700。 | [{path}]</translation>
    </message>
    <message>
        <source>Parts of two versions of the program lie side by side | Install the program again over what is there; the ledger stays. | [Runs: {version}][, installed: {installed}]</source>
        <translation>程序里混着两个版本的文件 | 原地重新安装一次程序；账本不会动。 | [运行的是 {version}][，安装的是 {installed}]</translation>
    </message>
    <message>
        <source>Payments are missing among what is to be sent | Call the installer before the day is closed. | [{count} missing]</source>
        <translation>待发送的记录里缺少付款 | 日结之前请联系安装人员。 | [缺 {count} 条]</translation>
    </message>
    <message>
        <source>People cannot be read: their keys are gone | If the file with the keys was lost, put the copy beside the last backup in its place; else import the roster again. | [{count} of {of}]</source>
        <translation>有人员无法读取：密钥已不在 | 如果密钥文件丢失，请把最近一次备份旁边的副本放回；否则请重新导入名册。 | [{of} 人中的 {count} 人]</translation>
    </message>
    <message>
        <source>Receipts waited too long and were not printed | Print those that are asked for again from the sale&apos;s story. | [{count}]</source>
        <translation>小票等待太久，没有打印 | 需要的请在流水中补打。 | [{count} 张]</translation>
    </message>
    <message>
        <source>Sales lacked the parameters that the incentive depends on, or the terminal refused them | Have them sent again on the Devices page; if it goes on, go there: until then the incentive is at risk. | ×{count}</source>
        <translation>交易缺少激励所需的参数，或终端拒收参数 | 请在“设备”页重新下发；仍不行就到现场：在此之前激励有风险。 | {count} 次</translation>
    </message>
    <message>
        <source>Several policies are in force in this month | Name one of them with --policy. | [{month}][: {known}]</source>
        <translation>该月份有多个政策同时有效 | 请用 --policy 指定其中一个。 | [{month}][：{known}]</translation>
    </message>
    <message>
        <source>Somebody else has this card | Take the card from the other person first, or check its number. | [{column}][, number ends in {tail}]</source>
        <translation>这张卡已属于另一个人 | 请先取消对方的卡号，或核对卡号。 | [{column}][，学号尾号 {tail}]</translation>
    </message>
    <message>
        <source>Somebody else has this number | Check the number; a pupil keeps one number in the whole school. | [{column}]</source>
        <translation>这个学号已属于另一个人 | 请核对学号；每人在全校只有一个学号。 | [{column}]</translation>
    </message>
    <message>
        <source>Somebody has to answer by name for it that the faces were wiped | Sign in, or type your name first. | [{sn}]</source>
        <translation>人脸已清除，须有人具名负责 | 请登录，或先填姓名。 | [{sn}]</translation>
    </message>
    <message>
        <source>Somebody is being served | It can be done when nobody stands at the counter.</source>
        <translation>正在为人结账 | 窗口前没有人时即可进行。</translation>
    </message>
    <message>
        <source>Something is still in doubt at the old terminal | Leave it connected: it is asked until it answers. | [{count}][, first {number}]</source>
        <translation>旧终端上还有存疑的单子 | 保持连接：收银台会一直查询到有结果。 | [{count} 笔][，第一笔 {number}]</translation>
    </message>
    <message>
        <source>Something is wrong that has no sentence yet | Tell the installer this code. | {code}</source>
        <extracomment>For codes of a family that nobody wrote a sentence for (a terminal&apos;s own error words).</extracomment>
        <translation>出现了还没有说明的问题 | 请把这个代码告诉安装人员。 | {code}</translation>
    </message>
    <message>
        <source>Something waits for you in the lane at the right | F12 goes there; each card says what to do. | [{n} in all]</source>
        <translation>右侧有事等您处理 | 按 F12 过去，每张卡片写明该做什么。 | [共 {n} 件]</translation>
    </message>
    <message>
        <source>Something was scanned on another page | Nothing was charged. Check the amount, then scan it again.</source>
        <translation>刚才在其他页面扫到了码 | 没有扣款。请看清金额再扫一次。</translation>
    </message>
    <message>
        <source>Spark needs Java, which is not here | Install Java 17, or use another engine.</source>
        <translation>Spark 需要 Java，而此处没有 | 请安装 Java 17，或使用其他引擎。</translation>
    </message>
    <message>
        <source>Taken back at the desk | Nothing will be charged.</source>
        <translation>已在收银台作废 | 不会扣款。</translation>
    </message>
    <message>
        <source>The ZIP holds more than one list of details | Give each day&apos;s bill by itself. | [{count} lists]</source>
        <translation>ZIP 里有不止一份明细 | 请每天的账单单独对账。 | [{count} 份]</translation>
    </message>
    <message>
        <source>The address of the school&apos;s server cannot be read | Write it as postgresql://user@host/database.</source>
        <translation>学校服务器的地址无法识别 | 请写成 postgresql://用户@主机/数据库。</translation>
    </message>
    <message>
        <source>The allowance for card and look-up is used up | Use the face or the payment code; the supervisor can raise the limit in the settings.</source>
        <translation>校园卡和找人的延迟扣款额度已用完 | 请刷脸或出示付款码；主管可在设置里调高额度。</translation>
    </message>
    <message>
        <source>The amount actually paid is negative | Correct the row. | [{given} fen]</source>
        <translation>实付金额为负 | 请更正该行。 | [{given} 分]</translation>
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
        <source>The amount is above the terminal&apos;s limit | Nothing was given back. Refund it in smaller parts.</source>
        <translation>金额超过终端的上限 | 没有退款。请分几次退。</translation>
    </message>
    <message>
        <source>The amount must be above zero | Correct the row. | [{given} fen]</source>
        <translation>金额必须大于零 | 请更正该行。 | [{given} 分]</translation>
    </message>
    <message>
        <source>The authority&apos;s file holds no single certificate | Ask the maker for the programme authority as a PEM file. | [{path}]</source>
        <translation>机构证书文件里不是恰好一张证书 | 请向厂商索取 PEM 格式的项目根证书。 | [{path}]</translation>
    </message>
    <message>
        <source>The backup could not be written | There is no backup under this name. Choose another place. | [{path}][: {detail}]</source>
        <translation>备份写不进去 | 该名称下没有备份。请换一个位置。 | [{path}][：{detail}]</translation>
    </message>
    <message>
        <source>The bill cannot be opened: it is damaged, locked, or no ZIP as the platform makes it | Fetch it from the platform again. | [{detail}]</source>
        <translation>账单打不开：文件损坏、加了密码，或不是平台下载的 ZIP | 请从平台重新下载。 | [{detail}]</translation>
    </message>
    <message>
        <source>The bill has more rows than one day of an account can have | Check that it is the right file. | [At most {most}]</source>
        <translation>账单的行数超过一个账号一天可能有的 | 请确认文件没有选错。 | [最多 {most} 行]</translation>
    </message>
    <message>
        <source>The bill holds only the summary, not the single trades | Fetch the bill with its details (业务明细).</source>
        <translation>账单里只有汇总，没有明细 | 请下载含业务明细的账单。</translation>
    </message>
    <message>
        <source>The bill is cut off: its end is missing | Fetch it from the platform again. | [{missing}]</source>
        <translation>账单不完整：缺少结尾 | 请从平台重新下载。 | [{missing}]</translation>
    </message>
    <message>
        <source>The bill is damaged: a line is no text | Fetch it from the platform again. | [Line {line}]</source>
        <translation>账单损坏：有一行不是文字 | 请从平台重新下载。 | [第 {line} 行]</translation>
    </message>
    <message>
        <source>The bill is empty; that does not mean that nothing was sold | Fetch it again; look on the platform&apos;s page whether that day has a bill.</source>
        <translation>账单是空的；这不等于当天没有交易 | 请重新下载，并到平台页面查看当天有没有账单。</translation>
    </message>
    <message>
        <source>The bill is incomplete: it has another number of rows than it says at its end | Fetch it from the platform again. | [{footer}: {said}][, found {found}]</source>
        <translation>账单不完整：行数与结尾写的不一致 | 请从平台重新下载。 | [{footer}：{said}][，实有 {found}]</translation>
    </message>
    <message>
        <source>The bill is incomplete: its rows do not add up to what it says at its end | Fetch it from the platform again. | [{footer}: {said}][, found {found}]</source>
        <translation>账单不完整：各行合计与结尾写的不一致 | 请从平台重新下载。 | [{footer}：{said}][，实有 {found}]</translation>
    </message>
    <message>
        <source>The bill is larger than any day&apos;s bill | Check that it is the right file. | [More than {most_mb} MB]</source>
        <translation>文件比任何一天的账单都大 | 请确认文件没有选错。 | [超过 {most_mb} MB]</translation>
    </message>
    <message>
        <source>The bill&apos;s first lines do not say whose it is and of which day | Fetch it from the platform again. | [{missing}]</source>
        <translation>账单开头没有写明账号和日期 | 请从平台重新下载。 | [{missing}]</translation>
    </message>
    <message>
        <source>The bundle does not hold the files that it should | Nothing of it was believed. Have the till&apos;s maker look.</source>
        <translation>数据包里的文件不对 | 其内容一概未采信，请联系程序的维护方。</translation>
    </message>
    <message>
        <source>The bundle is of a newer format | Bring this program up to date. | [Format {format}]</source>
        <translation>数据包的格式较新 | 请更新本程序。 | [格式 {format}]</translation>
    </message>
    <message>
        <source>The bundle says it was made later than now | Check the clocks here and at the till; it waits. | [{at}]</source>
        <translation>数据包的制作时间晚于现在 | 请检查本机与收银机的时钟；数据包原地等待。 | [{at}]</translation>
    </message>
    <message>
        <source>The bundle tells of another customer | Check whose till and whose device it is, then register it anew. | {table} {key}</source>
        <translation>数据包中有另一客户的内容 | 请核对收银机与设备属于谁，再重新登记。 | {table} {key}</translation>
    </message>
    <message>
        <source>The bundle&apos;s manifest cannot be read | Nothing of it was believed. Have the till&apos;s maker look.</source>
        <translation>数据包的清单无法读取 | 其内容一概未采信，请联系程序的维护方。</translation>
    </message>
    <message>
        <source>The bundle&apos;s name, signature and contents do not say the same | Nothing of it was believed. | [{name}]</source>
        <translation>数据包的名称、签名与内容不一致 | 其内容一概未采信。 | [{name}]</translation>
    </message>
    <message>
        <source>The bundle&apos;s sums do not add up | Nothing of it was believed. Have the till looked at.</source>
        <translation>数据包的合计对不上 | 其内容一概未采信，请检查该收银台。</translation>
    </message>
    <message>
        <source>The camera is of {vendor} | Nothing accrues with it. Use a terminal with the right camera. | [Wanted: {wanted}]</source>
        <translation>摄像头是 {vendor} 的 | 用它不计补贴。请换用装有合格摄像头的终端。 | [要求：{wanted}]</translation>
    </message>
    <message>
        <source>The camera stands still | Unplug it and plug it in again, or change to another camera. | [{camera}]</source>
        <translation>摄像头没有新画面 | 请拔下重插，或换一个摄像头。 | [{camera}]</translation>
    </message>
    <message>
        <source>The camera was unplugged | Plug it in again; the capture begins anew by itself. | [{camera}]</source>
        <translation>摄像头被拔出 | 请重新插上，采集会自动重新开始。 | [{camera}]</translation>
    </message>
    <message>
        <source>The column is missing | Add it.</source>
        <translation>缺少该列 | 请补上。</translation>
    </message>
    <message>
        <source>The column is not known | Remove it, or correct its name.</source>
        <translation>不认识该列 | 请删除或更正列名。</translation>
    </message>
    <message>
        <source>The column is of a type that cannot be read | Store it as text, or as whole numbers, dates, or instants with a time zone. | [{type}]</source>
        <translation>该列的类型无法读取 | 请存为文本、整数、日期或带时区的时刻。 | [{type}]</translation>
    </message>
    <message>
        <source>The column stands twice | Remove one of them.</source>
        <translation>该列重复 | 请删除其中一列。</translation>
    </message>
    <message>
        <source>The column&apos;s instants have no offset | Store them with a time zone. | [{type}]</source>
        <translation>该列的时刻没有时区偏移 | 请带时区存储。 | [{type}]</translation>
    </message>
    <message>
        <source>The compiled translations are missing | Run the set-up again. | [{path}]</source>
        <translation>缺少编译好的译文 | 请重新运行安装程序。 | [{path}]</translation>
    </message>
    <message>
        <source>The computer&apos;s clock is ahead of the provider&apos;s | Have the clock set there: its sales bear a wrong time, and bundles that are far ahead wait for theirs. | {seconds} s</source>
        <translation>电脑时钟比服务商的快 | 请对方校准时钟：交易时间会记错，快得多的数据包要等到时候才收。 | {seconds} 秒</translation>
    </message>
    <message>
        <source>The computer&apos;s clock jumped | If it happens again and again, replace the battery on its main board. | ×{count}, by up to {seconds} s</source>
        <translation>电脑时钟跳变过 | 反复发生就换主板电池。 | {count} 次，最多 {seconds} 秒</translation>
    </message>
    <message>
        <source>The computer&apos;s clock jumped, and nobody said that it is right | Have a supervisor look at the clock and confirm the alert; replace the battery if it happens again. | {seconds} s</source>
        <translation>电脑时钟跳变，还没有人确认 | 请管理人员核对时间并确认提醒；再发生就换主板电池。 | {seconds} 秒</translation>
    </message>
    <message>
        <source>The computer&apos;s disk is getting full | Make room on site, or put in a larger disk; at the end the desk stops selling. | {free_mb} MB free[, database {database_mb} MB]</source>
        <translation>电脑磁盘快满了 | 到现场清出空间或换大盘；满了窗口就不能收款。 | 剩 {free_mb} MB[，数据库 {database_mb} MB]</translation>
    </message>
    <message>
        <source>The copy of people&apos;s keys could not be written | Check the place and try again; until then an old copy may hold keys that were destroyed here. | [{path}][: {detail}]</source>
        <translation>人员密钥的副本无法写入 | 请检查该位置后重试；在此之前，旧副本里可能还有本机已销毁的密钥。 | [{path}][：{detail}]</translation>
    </message>
    <message>
        <source>The copy of the ledger on the second medium is damaged | Exchange the disk or stick, or move the file away: a new copy is begun. | [{path}][, entry {n}]</source>
        <translation>第二存储上的账本副本已损坏 | 请更换磁盘或U盘，或把该文件移走，随后会重新建立副本。 | [{path}][，第 {n} 条]</translation>
    </message>
    <message>
        <source>The copy on the second medium is another ledger&apos;s, and is left alone | If an old copy of the ledger was put back here, restore a backup; else move the file away: a new copy is begun. | [{path}][, entry {n}]</source>
        <translation>第二存储上的副本属于另一本账，未作改动 | 若本机账本被换成了旧副本，请用备份恢复；否则把该文件移走，随后会重新建立副本。 | [{path}][，第 {n} 条]</translation>
    </message>
    <message>
        <source>The copy on the second medium is behind | Open the desk with the disk or stick connected: it catches up. | [{count} entries][ since {at}]</source>
        <translation>第二存储上的副本没有跟上 | 请接好磁盘或U盘后打开收银台，副本会自动补齐。 | [差 {count} 条][，自 {at} 起]</translation>
    </message>
    <message>
        <source>The credit part is above what was actually paid | Correct the row. | [{given} fen]</source>
        <translation>信用支付部分大于实付金额 | 请更正该行。 | [{given} 分]</translation>
    </message>
    <message>
        <source>The credit part is negative | Correct the row. | [{given} fen]</source>
        <translation>信用支付部分为负 | 请更正该行。 | [{given} 分]</translation>
    </message>
    <message>
        <source>The customer is not in the table of customers | Add it there, or correct the row. | [{given}]</source>
        <translation>客户表里没有这个客户 | 请补上，或更正该行。 | [{given}]</translation>
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
        <source>The day cannot be closed: a refund is in doubt | Connect the terminal and ask again; its journal decides. Then close. | [{count} in doubt, first {number}]</source>
        <translation>还不能日结：有退款存疑 | 接好终端再查一次，以终端账本为准，然后日结。 | [{count} 笔存疑，最早 {number}]</translation>
    </message>
    <message>
        <source>The day cannot be closed: a verification is in doubt | Connect the terminal; it is asked by itself. Then close. | [{count} in doubt, first {number}]</source>
        <translation>还不能日结：有核身没有结果 | 接好终端会自动查询，然后日结。 | [{count} 个没有结果，最早 {number}]</translation>
    </message>
    <message>
        <source>The day cannot be closed: an order is at the terminal | Let it end, or take it back with Esc at the checkout. Then close. | [{number}]</source>
        <translation>还不能日结：终端上还有一单 | 等它结束，或在收银页按 Esc 取消，然后日结。 | [{number}]</translation>
    </message>
    <message>
        <source>The day cannot be closed: an order is in doubt | Connect the terminal and ask again with F11; its journal decides. Then close. | [{count} in doubt, first {number}]</source>
        <translation>还不能日结：有订单存疑 | 接好终端按 F11 再查一次，以终端账本为准，然后日结。 | [{count} 笔存疑，最早 {number}]</translation>
    </message>
    <message>
        <source>The day cannot be closed: the terminal&apos;s books were not read to the end | Connect the terminal, wait until it is online, and close again.</source>
        <translation>还不能日结：终端账本没有读完 | 接好终端，等它在线后再日结。</translation>
    </message>
    <message>
        <source>The days of the consent do not include today | It must have been given by today and end later. | [{given_on} – {expires_on}]</source>
        <translation>授权日期不包含今天 | 授权须在今天或之前作出，并在以后到期。 | [{given_on} – {expires_on}]</translation>
    </message>
    <message>
        <source>The desk found a fault of its own | Selling has stopped. Restart the desk and tell the installer. | [{detail}]</source>
        <translation>本机程序出错 | 已停止收款。请重启本机，并告知安装人员。 | [{detail}]</translation>
    </message>
    <message>
        <source>The desk has not seen its terminal | Look at cable and power on site; until then nobody pays by face. | [{sn}, ]{days} days</source>
        <translation>窗口连不上终端 | 到现场查线和电源；在此之前不能刷脸。 | [{sn}，]{days} 天</translation>
    </message>
    <message>
        <source>The desk has parted with this terminal | Take it away and connect the one that takes its place. | [Terminal {detail}]</source>
        <translation>收银台已与这台终端解除配对 | 请取下它，接上替换的终端。 | [终端 {detail}]</translation>
    </message>
    <message>
        <source>The desk is connecting to the terminal | Wait a moment; selling starts by itself.</source>
        <translation>正在连接终端 | 请稍候，连上后自动开始收款。</translation>
    </message>
    <message>
        <source>The desk is selling and had no moment for it | Nothing was written. Try again after the line of diners.</source>
        <translation>正在收银，没有空隙处理 | 没有写入任何内容。排队结束后再试。</translation>
    </message>
    <message>
        <source>The desk is set up, but its registration could not be written to the stick | Write it later: canteen-desk provider registration --out FILE. | [{path}]</source>
        <translation>收银台已设置好，但登记文件没能写回 U 盘 | 可稍后再写：canteen-desk provider registration --out FILE。 | [{path}]</translation>
    </message>
    <message>
        <source>The desk keeps no second copy of its ledger | Have a second medium set at the next visit; with this disk everything since the last bundle would be lost.</source>
        <translation>窗口没有账本的第二份 | 下次到现场时设好第二存储；这块盘坏了，上次导出以后的就没了。</translation>
    </message>
    <message>
        <source>The desk went off with the power | Show the canteen how to close the desk; where the power fails, a battery supply is needed. | ×{count}</source>
        <translation>窗口是随断电关掉的 | 教食堂正常关机；常停电的要装不间断电源。 | {count} 次</translation>
    </message>
    <message>
        <source>The desk&apos;s folder belongs to another user of this computer | Sign in as that user, or have the installer give the folder to this one (chown -R). | [{path}]</source>
        <translation>收银台的文件夹属于这台电脑的另一个用户 | 用那个用户登录，或请安装人员把文件夹改归本用户（chown -R）。 | [{path}]</translation>
    </message>
    <message>
        <source>The desk&apos;s folder cannot be written | Give this user the right to write there, or choose another folder. | [{path}]</source>
        <translation>数据目录不能写入 | 请给当前用户写入权限，或换一个目录。 | [{path}]</translation>
    </message>
    <message>
        <source>The desk&apos;s folder lies in memory and is gone when the power is | Move it to a disk of this computer by a backup and a restore, today. | [{path}][ ({kind})]</source>
        <translation>收银台的文件夹在内存里，断电就没了 | 今天就用备份和恢复把它移到本机硬盘。 | [{path}][（{kind}）]</translation>
    </message>
    <message>
        <source>The desk&apos;s folder lies on a network drive, where a ledger can be damaged | Move it to a disk of this computer by a backup and a restore, and start the desk with that folder. | [{path}][ ({kind})]</source>
        <translation>收银台的文件夹在网络盘上，账本可能损坏 | 用备份和恢复把它移到本机硬盘，再用那个文件夹启动收银台。 | [{path}][（{kind}）]</translation>
    </message>
    <message>
        <source>The desk&apos;s folder lies on a stick or a disk without rights and without a journal | Move it to a disk of this computer by a backup and a restore; a stick is for copies. | [{path}][ ({kind})]</source>
        <translation>收银台的文件夹在没有权限、没有日志的 U 盘或磁盘上 | 用备份和恢复把它移到本机硬盘；U 盘只放副本。 | [{path}][（{kind}）]</translation>
    </message>
    <message>
        <source>The desk&apos;s own camera does not work | Plug it in again on site, or replace it. | [{fault}]</source>
        <translation>窗口电脑的摄像头不能用 | 到现场重新插好或更换。 | [{fault}]</translation>
    </message>
    <message>
        <source>The desk&apos;s time is not known yet | Wait a moment, then try again.</source>
        <translation>本机时间还不清楚 | 请稍等再试。</translation>
    </message>
    <message>
        <source>The device is not in the table of devices | Add it there, or correct the row. | [{given}]</source>
        <translation>设备表里没有这台设备 | 请补上，或更正该行。 | [{given}]</translation>
    </message>
    <message>
        <source>The diner before is not done yet | Wait for the result, then do it again.</source>
        <translation>上一位还没有结束 | 请等出结果后再试一次。</translation>
    </message>
    <message>
        <source>The disk could not write | Nothing can be sold safely. Restart the desk; if it stays, call the installer.</source>
        <translation>磁盘写入失败 | 无法安全收款。请重启本机；仍然如此请联系安装人员。</translation>
    </message>
    <message>
        <source>The disk is full | Nothing is sold; looking and exporting go on. Free some space: selling goes on by itself. | [{free_mb} MB left]</source>
        <translation>磁盘已满 | 暂停收款，查看和导出照常。请腾出空间，腾出后自动恢复收款。 | [剩余 {free_mb} MB]</translation>
    </message>
    <message>
        <source>The disk is nearly full | Free some space before it is full: selling stops then. | [{free_mb} MB left]</source>
        <translation>磁盘快满了 | 请腾出空间；磁盘满了就不能收款。 | [还剩 {free_mb} MB]</translation>
    </message>
    <message>
        <source>The end of the picture is missing | Copy the file again, or take another picture.</source>
        <translation>照片文件不完整 | 请重新复制，或另拍一张。</translation>
    </message>
    <message>
        <source>The exchange was left | Go on whenever you like: what is done stays.</source>
        <translation>已离开更换流程 | 随时可以继续：做完的步骤都保留。</translation>
    </message>
    <message>
        <source>The export was cancelled | The half-written file was removed. Export again: it goes on where it ended.</source>
        <translation>导出已取消 | 写了一半的文件已删除。可以再次导出：会从中断处继续。</translation>
    </message>
    <message>
        <source>The eyes are closed or covered | Take another one with both eyes open.</source>
        <translation>眼睛闭着或被挡住 | 请睁开双眼重拍。</translation>
    </message>
    <message>
        <source>The face in the photo is too small or cut off | Take another one, with head and shoulders.</source>
        <translation>照片里的脸太小或没拍全 | 请重拍，把头和肩膀都拍进去。</translation>
    </message>
    <message>
        <source>The face in the photo is turned or leant | Take another one, looking straight into the camera.</source>
        <translation>照片里的脸侧着或歪着 | 请正对镜头重拍。</translation>
    </message>
    <message>
        <source>The fee mode is not known | Write realtime or postpaid. | [{given}]</source>
        <translation>不认识这种收费方式 | 请写 realtime 或 postpaid。 | [{given}]</translation>
    </message>
    <message>
        <source>The file does not hold what an update should | Nothing was changed. Ask the provider for it again. | [{path}]</source>
        <translation>文件里没有更新应有的内容 | 什么都没有改变。请向服务商重新索取。 | [{path}]</translation>
    </message>
    <message>
        <source>The file has no row of headers that a menu needs | Add the columns 菜名 and 价格. | [Missing: {missing}]</source>
        <translation>文件里没有菜单所需的表头 | 请加上“菜名”和“价格”两列。 | [缺少：{missing}]</translation>
    </message>
    <message>
        <source>The file is empty or no roster: the first rows need 学号 and 姓名 | Put the heading line above the people, or name the columns with a mapping. | [{missing} is missing]</source>
        <translation>文件是空的，或者不是名单：开头几行里要有“学号”和“姓名” | 请在名单上方加上表头，或指定列名对应。 | [缺少 {missing}]</translation>
    </message>
    <message>
        <source>The file is larger than any provisioning file | Check that it is the provider&apos;s. | [{path}]</source>
        <translation>文件比任何开通文件都大 | 请确认它是服务商给的文件。 | [{path}]</translation>
    </message>
    <message>
        <source>The file is larger than any receipt | Check that it is the provider&apos;s receipt. | [{path}]</source>
        <translation>文件大于任何回执 | 请确认它是服务商的回执。 | [{path}]</translation>
    </message>
    <message>
        <source>The file is larger than any update | Check that it is the right one. | [{path}]</source>
        <translation>文件比任何更新都大 | 请确认是否拿对了文件。 | [{path}]</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text | Save it as CSV in UTF-8.</source>
        <translation>文件不是 UTF-8 文本 | 请另存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>The file is signed by a key that is not known here | Nothing of it was believed. Compare the key with who sent it. | [Key {key_id}]</source>
        <translation>文件由此处不认识的密钥签名 | 其内容一概未采信，请与发送方核对密钥。 | [密钥 {key_id}]</translation>
    </message>
    <message>
        <source>The file of faults cannot be used | Correct the file that stands behind --faults. | [{path}: ][{detail}]</source>
        <translation>故障文件不能用 | 请改正 --faults 后面的文件。 | [{path}：][{detail}]</translation>
    </message>
    <message>
        <source>The file of the signed form cannot be read | Choose the scan again, or record the consent without it. | [{path}]</source>
        <translation>已签授权书的文件无法读取 | 请重新选择扫描件，或不附文件登记授权。 | [{path}]</translation>
    </message>
    <message>
        <source>The file was sealed to somebody else, or is damaged | Check the keys; copy the file again.</source>
        <translation>文件是加密给别人的，或已损坏 | 请检查密钥，并重新复制文件。</translation>
    </message>
    <message>
        <source>The file with people&apos;s keys cannot be read | Put the copy that lies beside the last backup in its place. Without it nobody has a name; money is not touched. | [{path}]</source>
        <translation>人员密钥文件无法读取 | 请用最近一次备份旁边的副本替换它。没有它，所有人都没有姓名；钱款不受影响。 | [{path}]</translation>
    </message>
    <message>
        <source>The file with people&apos;s keys is missing | Put the copy that lies beside the last backup in its place. | [{path}]</source>
        <translation>缺少人员密钥文件 | 请把最近一次备份旁边的副本放回原处。 | [{path}]</translation>
    </message>
    <message>
        <source>The file&apos;s ending is neither .csv nor .xlsx | Name a file with one of the two endings. | [{path}]</source>
        <translation>文件扩展名不是 .csv 或 .xlsx | 请使用这两种扩展名之一。 | [{path}]</translation>
    </message>
    <message>
        <source>The first of two PINs is right | Now a second person enters theirs.</source>
        <translation>第一个 PIN 正确 | 请第二个人输入 PIN。</translation>
    </message>
    <message>
        <source>The first user must be a supervisor | Choose the role supervisor: only they can add others.</source>
        <translation>第一个用户必须是主管 | 请选主管：只有主管能添加别人。</translation>
    </message>
    <message>
        <source>The folder or the ZIP cannot be read | Check that it is whole and not protected by a password. | [{path}][: {detail}]</source>
        <translation>文件夹或 ZIP 读不出来 | 请检查是否完整、有没有加密码。 | [{path}][：{detail}]</translation>
    </message>
    <message>
        <source>The guardian does not want this bought | Offer another dish. | [{dish}: {ingredient}]</source>
        <translation>监护人不让买这个 | 请换一道菜。 | [{dish}：{ingredient}]</translation>
    </message>
    <message>
        <source>The guardian&apos;s name is missing or is no name | Write the name as it is signed on the form. | [{column}]</source>
        <translation>监护人姓名缺失或不像姓名 | 请按授权书上的签名填写。 | [{column}]</translation>
    </message>
    <message>
        <source>The identity that opens bundles cannot be read | Take the provider&apos;s keys from their backup.</source>
        <translation>用来打开数据包的密钥无法读取 | 请从备份中取回服务商的密钥。</translation>
    </message>
    <message>
        <source>The input has faults | Correct what is listed; nothing was settled. | [{count} faults]</source>
        <translation>输入数据有错误 | 请更正所列各项；未进行任何结算。 | [{count} 处]</translation>
    </message>
    <message>
        <source>The kept passwords of servers cannot be read | Have the installer enter the server&apos;s password again. | [{path}]</source>
        <translation>保存的服务器密码读不出来 | 请安装人员重新输入服务器密码。 | [{path}]</translation>
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
        <source>The key stands more than once | Keep one row of each key. | [{given} times]</source>
        <translation>主键重复 | 每个主键只保留一行。 | [{given} 次]</translation>
    </message>
    <message>
        <source>The key store here keeps keys in plain text | It is refused. Install the system&apos;s key store, or choose a file of the desk&apos;s folder.</source>
        <translation>这里的密钥库是明文保存 | 已拒绝使用。请安装系统密钥库，或选择目录里的文件。</translation>
    </message>
    <message>
        <source>The key that terminals know this desk by cannot be read | Restore it from a backup; or remove desk-key.pem and desk-cert.pem and pair every terminal anew. | [{path}]</source>
        <translation>终端用来识别本收银台的密钥无法读取 | 请从备份恢复；或删除 desk-key.pem 和 desk-cert.pem，再重新配对每台终端。 | [{path}]</translation>
    </message>
    <message>
        <source>The keys of the people in this backup are not there | Put the file that ends in people.keys, which was written beside the backup, into the same folder; or restore with --accept-loss and without any person. | [{count} people][, {path}]</source>
        <translation>缺少此备份中人员的密钥 | 请把备份旁边以 people.keys 结尾的文件放进同一文件夹；或用 --accept-loss 恢复，但不含任何人员。 | [{count} 人][，{path}]</translation>
    </message>
    <message>
        <source>The kind of determination is not known | Write risk or paid_elsewhere. | [{given}]</source>
        <translation>不认识这种认定 | 请写 risk 或 paid_elsewhere。 | [{given}]</translation>
    </message>
    <message>
        <source>The lake does not answer as it should; nothing counts as run | Look at the store and the network, and run the same command again. | [{detail}]</source>
        <translation>数据湖没有正常响应；本次不算已对账 | 请检查存储和网络，然后再运行同一条命令。 | [{detail}]</translation>
    </message>
    <message>
        <source>The lake has another word under this key | Tills were told the first one; find out which is right. | {given}</source>
        <translation>数据湖中此键下已有不同的内容 | 收银机已按先前的内容告知；请查明哪个正确。 | {given}</translation>
    </message>
    <message>
        <source>The lake has more sales of that day than one account can have | Name the account&apos;s customers with --customer. | [At most {most}]</source>
        <translation>数据湖里当天的交易超过一个账号可能有的 | 请用 --customer 指明该账号的客户。 | [最多 {most} 笔]</translation>
    </message>
    <message>
        <source>The lake lacks a column that the comparison needs | Take the bundles in with this version first. | [{table}][: {missing}]</source>
        <translation>数据湖缺少对账需要的列 | 请先用当前版本收入数据包。 | [{table}][：{missing}]</translation>
    </message>
    <message>
        <source>The last backup is old | Have the supervisor make one on the settings page, or make it at the visit. | {days} days</source>
        <translation>上次备份太久了 | 请管理人员在设置页备份，或到现场时做。 | {days} 天</translation>
    </message>
    <message>
        <source>The last backup is old | Make a new one: canteen-desk backup --to FILE. | [{days} days][: {path}]</source>
        <translation>上次备份太久了 | 请做一次新备份：canteen-desk backup --to 文件。 | [{days} 天][：{path}]</translation>
    </message>
    <message>
        <source>The last day of the provisioning file has passed already | Give a later day with --expires. | [{day}]</source>
        <translation>开通文件的最后一天已经过去 | 请用 --expires 给出更晚的日期。 | [{day}]</translation>
    </message>
    <message>
        <source>The last statement knew more than this one would | Name a later moment, or none. | [{as_of}][, the last one {last}]</source>
        <translation>上一份结算单的数据截至时刻更晚 | 请指定更晚的时刻，或不指定。 | [{as_of}][，上一份 {last}]</translation>
    </message>
    <message>
        <source>The ledger and its tables do not agree | Keep the folder as it is and call the installer. | [{number}: ledger {ledger}, table {table}]</source>
        <translation>账本与数据表对不上 | 请保留原目录，并联系安装人员。 | [{number}：账本 {ledger}，数据表 {table}]</translation>
    </message>
    <message>
        <source>The ledger cannot be opened, so that it is not known for whom the support file is to be sealed | Ask the provider for the recipient and name it: canteen-desk support --recipient age1… | [{fault}]</source>
        <translation>账本打不开，不知道支持文件要封给谁 | 向服务商要收件公钥，写在命令里：canteen-desk support --recipient age1… | [{fault}]</translation>
    </message>
    <message>
        <source>The ledger ends before where it had been: an old copy was put back, or its end was cut off | Nothing can be sold. Keep the folder as it is and restore the latest backup: canteen-desk restore. | [Here {n} entries][, proven {proven}][: {path}]</source>
        <translation>账本比原来短：被换成了旧副本，或末尾被删 | 不能收款。请保持文件夹原样，用最近的备份恢复：canteen-desk restore。 | [现有 {n} 条][，已证实到第 {proven} 条][：{path}]</translation>
    </message>
    <message>
        <source>The ledger is damaged | Nothing can be sold. Keep the folder as it is and restore a backup. | [{detail}]</source>
        <translation>账本已损坏 | 无法收款。请保留原目录，并恢复备份。 | [{detail}]</translation>
    </message>
    <message>
        <source>The ledger was written by an earlier version of the program | Open the desk once: it copies the ledger and brings it up to date. | [{missing} steps]</source>
        <translation>账本是程序的旧版本写的 | 打开一次收银台：它会先留副本，再把账本升上来。 | [{missing} 步]</translation>
    </message>
    <message>
        <source>The ledger&apos;s chain is broken: it was changed from outside | Nothing can be sold. Keep the folder as it is and call the installer. | [At entry {n}]</source>
        <translation>账本的链断了：有人从外部改过 | 无法收款。请保留原目录，并联系安装人员。 | [第 {n} 条]</translation>
    </message>
    <message>
        <source>The light in the photo is too weak, too strong or from one side | Take another one with even light from the front.</source>
        <translation>照片光线太暗、太亮或偏向一侧 | 请在正面均匀的光线下重拍。</translation>
    </message>
    <message>
        <source>The manual could not be made | Try it again. On the command line canteen-desk manual says more.</source>
        <translation>手册没有做成 | 请再试一次；在命令行运行 canteen-desk manual 可以看到原因。</translation>
    </message>
    <message>
        <source>The menu file has faults; nothing was imported | Correct them in the file and import it again. | [{count} faults]</source>
        <translation>菜单文件有错，什么都没有导入 | 请在文件里改好后重新导入。 | [{count} 处错误]</translation>
    </message>
    <message>
        <source>The menu file has no dish | Check that it is the right file.</source>
        <translation>菜单文件里没有菜 | 请确认文件没有选错。</translation>
    </message>
    <message>
        <source>The month has not begun | Name a month up to today&apos;s. | [{month}][, today {day}]</source>
        <translation>该月份尚未开始 | 请选择不晚于本月的月份。 | [{month}][，今天 {day}]</translation>
    </message>
    <message>
        <source>The month is not over yet | It can be looked at; issue it when it is over. | [{month}]</source>
        <translation>本月尚未结束 | 现在只能预览，月末之后再出具。 | [{month}]</translation>
    </message>
    <message>
        <source>The month lies before the policy | Name a later month, or check this computer&apos;s clock. | [{month}][, {policy_id} begins on {day}]</source>
        <translation>该月份早于政策开始 | 请选择以后的月份，或检查本机时钟。 | [{month}][，{policy_id} 自 {day} 起]</translation>
    </message>
    <message>
        <source>The mouth is wide open | Take another one with a calm face.</source>
        <translation>嘴张得太大 | 请表情自然地重拍。</translation>
    </message>
    <message>
        <source>The name is missing or too long | Enter a name of at most {most} characters.</source>
        <translation>姓名没填或太长 | 请填不超过 {most} 个字的姓名。</translation>
    </message>
    <message>
        <source>The name leads out of the archive | It was not read. Ask whoever packed the ZIP to pack it again.</source>
        <translation>压缩包里的路径指向包外 | 没有读取。请让打包的人重新打包。</translation>
    </message>
    <message>
        <source>The new version did not finish its self-check, and the one before runs again | Nothing was lost. Tell the provider. | [{version}]</source>
        <translation>新版本的自检没有完成，已恢复原来的版本 | 没有丢失任何数据。请告知服务商。 | [{version}]</translation>
    </message>
    <message>
        <source>The new version did not pass its self-check, and the one before runs again | Nothing was lost. Tell the provider. | [{version}][: {said}]</source>
        <translation>新版本没有通过自检，已恢复原来的版本 | 没有丢失任何数据。请告知服务商。 | [{version}][：{said}]</translation>
    </message>
    <message>
        <source>The new version does not run on this computer | Nothing was changed. Tell the provider which computer this is. | [{detail}]</source>
        <translation>新版本无法在本机运行 | 什么都没有改变。请告知服务商本机的型号。 | [{detail}]</translation>
    </message>
    <message>
        <source>The note of how far the ledger reaches is damaged | The desk writes it anew when it opens. Call the installer if this comes again: something changes the desk&apos;s files. | [{place}]</source>
        <translation>账本进度的记录已损坏 | 收银台打开时会重新写好。若再次出现，说明有程序在改动文件，请联系安装人员。 | [{place}]</translation>
    </message>
    <message>
        <source>The note of the confirmed servers is damaged | Have the installer move the file away and confirm each server again. | [{path}]</source>
        <translation>已确认服务器的记录损坏了 | 请安装人员移走这个文件，再逐台确认服务器。 | [{path}]</translation>
    </message>
    <message>
        <source>The number of servings is out of range | Enter 0 (any number) to {most}. | [{meal}]</source>
        <translation>份数超出范围 | 请填 0（不限）到 {most}。 | [{meal}]</translation>
    </message>
    <message>
        <source>The number of the last provisioning file cannot be read | Put the last number given into this file, or take it from the backup of the keys. | [{path}]</source>
        <translation>上一份开通文件的编号无法读取 | 请把最后用过的编号写入这个文件，或从密钥的备份中取回。 | [{path}]</translation>
    </message>
    <message>
        <source>The offline allowance is used up | Restore the network before selling on; ask the installer if it does not come back.</source>
        <translation>离线额度已用完 | 请先恢复网络再收款；恢复不了请联系安装人员。</translation>
    </message>
    <message>
        <source>The old terminal does not answer | Connect it and switch it on. If it never starts again, go on without it: with --gone, or by the button. | [{sn}]</source>
        <translation>旧终端没有应答 | 接好并开机。若再也开不了机，就不等它继续：加 --gone，或按页面上的按钮。 | [{sn}]</translation>
    </message>
    <message>
        <source>The old terminal is connected: what it knows can still be asked | Leave it connected until all is read. Only if it is broken, take it off the cable and go on without it. | [{sn}]</source>
        <translation>旧终端还接着：它知道的还能查询 | 保持连接，直到读完。只有它坏了，才拔下它的线，不等它继续。 | [{sn}]</translation>
    </message>
    <message>
        <source>The old terminal is still connected | Take it away, connect the new one, and try again: what is done stays. | [{sn}]</source>
        <translation>接着的还是旧终端 | 取下旧终端，接上新终端再试：做完的步骤都保留。 | [{sn}]</translation>
    </message>
    <message>
        <source>The old terminal refuses to list or delete its faces | Try again. If it never does, take it off the cable and go on without it: its maker then has to wipe it. | [{error}][, {sn}]</source>
        <translation>旧终端拒绝列出或删除人脸 | 请再试。若始终不行，拔下它的线，不等它继续：之后须由厂家清除。 | [{error}][，{sn}]</translation>
    </message>
    <message>
        <source>The old terminal still holds faces | Have them deleted first; a terminal that leaves must keep none. | [{count} left]</source>
        <translation>旧终端里还有人脸 | 请先删除：离开的终端不得留有人脸。 | [剩 {count}]</translation>
    </message>
    <message>
        <source>The old terminal&apos;s journal is not read to its end yet | Leave it connected until it is. | [{sn}]</source>
        <translation>旧终端的流水还没有读完 | 保持连接，直到读完。 | [{sn}]</translation>
    </message>
    <message>
        <source>The order has another amount | Correct the order number or its amount_fen. | [{given} fen]</source>
        <translation>该订单的金额不同 | 请更正订单号或 amount_fen。 | [{given} 分]</translation>
    </message>
    <message>
        <source>The other side does not answer | It is tried again by itself; a stick works meanwhile. | [{place}][, waited {seconds} s]</source>
        <translation>对方没有应答 | 系统会自动重试；其间可以用 U 盘导出。 | [{place}][，已等 {seconds} 秒]</translation>
    </message>
    <message>
        <source>The output cannot stand here | Name a file in a folder that is there. | [{path}]</source>
        <translation>不能在此处写输出 | 请指明一个已有文件夹中的文件。 | [{path}]</translation>
    </message>
    <message>
        <source>The output could not be written | Free some space, or write it to another place. | [{detail}]</source>
        <translation>结果写不出去 | 请腾出空间，或换一个地方写。 | [{detail}]</translation>
    </message>
    <message>
        <source>The package for the school&apos;s server is not installed | Install it with the extra “lanes” of this program. Selling goes on. | [{package}]</source>
        <translation>没有安装连接学校服务器的软件包 | 请安装本程序的 lanes 附加组件。收银照常。 | [{package}]</translation>
    </message>
    <message>
        <source>The pairing was given up | Nothing was paired. Begin again when you are ready.</source>
        <translation>已放弃配对 | 没有配对。准备好后请重新开始。</translation>
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
        <source>The person at the terminal did not confirm the digits | Nothing was paired. Compare the digits on both sides and try again. | [{detail}]</source>
        <translation>终端一侧没有确认数字 | 没有配对。请核对两侧的数字后重试。 | [{detail}]</translation>
    </message>
    <message>
        <source>The person went away before the end | Ask whether to begin again.</source>
        <translation>本人中途离开 | 请问是否重新开始。</translation>
    </message>
    <message>
        <source>The photo cannot be read | Copy it to this computer and try again. | [{detail}]</source>
        <translation>照片读不出来 | 请复制到这台电脑再试。 | [{detail}]</translation>
    </message>
    <message>
        <source>The photo in the ZIP is damaged | Pack it again. | [{detail}]</source>
        <translation>ZIP 里的照片已损坏 | 请重新打包。 | [{detail}]</translation>
    </message>
    <message>
        <source>The photo is blurred | Take another one; hold the camera still.</source>
        <translation>照片模糊 | 请拿稳相机重拍。</translation>
    </message>
    <message>
        <source>The photo is packed in a way that is not supported | Pack it again as an ordinary ZIP.</source>
        <translation>这张照片的压缩方式不支持 | 请用普通 ZIP 重新打包。</translation>
    </message>
    <message>
        <source>The photo is protected by a password | Unpack the ZIP yourself and choose the folder.</source>
        <translation>照片加了密码 | 请自己解压，再选择文件夹。</translation>
    </message>
    <message>
        <source>The photo is too large | Save it smaller, at most 20 MB.</source>
        <translation>照片文件太大 | 请另存得小一些，最大 20 MB。</translation>
    </message>
    <message>
        <source>The picture is black | Take the cover or the dust off the lens, or put on the light. | [{camera}]</source>
        <translation>画面是黑的 | 请取下镜头盖、擦净镜头，或者开灯。 | [{camera}]</translation>
    </message>
    <message>
        <source>The picture is too large for the terminal | Take it again a little farther from the camera.</source>
        <translation>画面太大，终端收不下 | 请离摄像头稍远一点重拍。</translation>
    </message>
    <message>
        <source>The picture is too large | Use one of at most 50 megapixels and 20 MB. | [{width} × {height} pixels][{bytes} bytes]</source>
        <translation>照片太大 | 请使用不超过 5000 万像素、20 MB 的照片。 | [{width} × {height} 像素][{bytes} 字节]</translation>
    </message>
    <message>
        <source>The picture of a face cannot be read | Give the path of a JPEG file. | [{path}]</source>
        <translation>人脸照片无法读取 | 请给出 JPEG 文件的路径。 | [{path}]</translation>
    </message>
    <message>
        <source>The pictures do not show the same person | Take them again, with one person before the camera. | [alike {percent} %]</source>
        <translation>这几张照片不像同一个人 | 请重拍，镜头前只留一个人。 | [相似度 {percent}%]</translation>
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
        <source>The policy has not begun yet | Sales go on; the first day that can earn is {day}. If that day is past, the clock of this computer is wrong: set it. | [{policy_id}]</source>
        <translation>政策尚未开始 | 可以继续收款；最早从 {day} 起计补贴。若该日期已过，说明本机时钟不对，请校准。 | [{policy_id}]</translation>
    </message>
    <message>
        <source>The policy is for another time zone | Ask for the policy of this place. | [{value}][, here {wanted}]</source>
        <translation>政策属于另一个时区 | 请取得本地的政策。 | [{value}][，本机 {wanted}]</translation>
    </message>
    <message>
        <source>The policy is in force on no day of one of its windows | Ask for the file again. | [{key}: {value}][, in force {applies}]</source>
        <translation>政策的某个期间内没有一天在其生效期内 | 请重新索取政策文件。 | [{key}：{value}][，生效期 {applies}]</translation>
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
        <source>The policy&apos;s cap of a day is less than what one user&apos;s day pays | Ask for the file again. | [{key} = {value}][, a user&apos;s day: {fen_per_user_day}]</source>
        <translation>政策的单日上限低于一名用户一天的补贴 | 请重新索取政策文件。 | [{key} = {value}][，每用户每天：{fen_per_user_day}]</translation>
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
        <source>The price of a dish is out of range | Enter an amount above zero, {most} at most. | [{dish}]</source>
        <translation>菜价超出范围 | 请填大于零、不超过 {most} 的金额。 | [{dish}]</translation>
    </message>
    <message>
        <source>The printer&apos;s address is not one of its kind | Network: host or host:port. USB: two numbers such as 04b8:0e15. Serial: the port. File: a whole path. | [{value}]</source>
        <translation>打印机地址与连接方式不符 | 网络：主机或 主机:端口；USB：两个编号，如 04b8:0e15；串口：端口名；文件：完整路径。 | [{value}]</translation>
    </message>
    <message>
        <source>The program ended by itself while the computer ran on | Have the support file sent and look at it; if it goes on, go there. | ×{count}</source>
        <translation>程序自己退出，电脑还开着 | 请对方发来支持文件查看；继续发生就到现场。 | {count} 次</translation>
    </message>
    <message>
        <source>The program is being changed, and nothing may be written meanwhile | Open the desk: it brings the change to its end, one way or the other.</source>
        <translation>正在更换程序，期间不能写入 | 请打开收银台：它会把更换完成，或恢复原来的版本。</translation>
    </message>
    <message>
        <source>The program is older than the newest of the fleet | Nothing to do at once: send the update along with the next stick. | {version}, newest {newest}</source>
        <translation>程序比其他窗口旧 | 不必马上处理：下次随优盘带去更新。 | {version}，最新 {newest}</translation>
    </message>
    <message>
        <source>The provider has acknowledged more than this backup holds | Take a later backup. Only if there is none, restore it with --accept-loss. | [Backup {n} entries][, acknowledged {acknowledged}]</source>
        <translation>服务商已确认的记录比这个备份多 | 请用更新的备份。确实没有时，才加 --accept-loss 恢复。 | [备份 {n} 条][，已确认到第 {acknowledged} 条]</translation>
    </message>
    <message>
        <source>The provider&apos;s code is another one | Nothing was taken. The file may be somebody else&apos;s: call the provider. | [The file&apos;s is {shown}]</source>
        <translation>服务商的核对码不一致 | 没有读入任何内容。文件可能是别人的，请致电服务商。 | [文件的核对码是 {shown}]</translation>
    </message>
    <message>
        <source>The provider&apos;s code was not compared | Call the provider and compare the twenty digits; nothing is taken before.</source>
        <translation>还没有核对服务商的核对码 | 请致电服务商，核对这二十位数字；核对之前不会读入任何内容。</translation>
    </message>
    <message>
        <source>The provider&apos;s keys cannot be read | Name the folder that fleet init made, with all its files. | {path}</source>
        <translation>无法读取服务商的密钥 | 请指定 fleet init 建立的文件夹，其中文件须齐全。 | {path}</translation>
    </message>
    <message>
        <source>The provider&apos;s recipient in the file cannot be read | Ask the provider for its file again.</source>
        <translation>文件中服务商的加密地址无法读取 | 请向服务商重新索取该文件。</translation>
    </message>
    <message>
        <source>The provider&apos;s sales name one sale twice | Nothing was taken over; ask for the file again. | [{path}][, line {line}]</source>
        <translation>服务商逐笔明细中有一笔交易重复 | 没有读入任何内容；请重新索取文件。 | [{path}][，第 {line} 行]</translation>
    </message>
    <message>
        <source>The provider&apos;s statement cannot be read | Copy it to this computer and try again. | [{path}][: {detail}]</source>
        <translation>服务商结算单无法读取 | 请复制到本机后再试。 | [{path}][：{detail}]</translation>
    </message>
    <message>
        <source>The provider&apos;s statement does not add up | Nothing was taken over; ask for the file again. | [{path}][: {place}]</source>
        <translation>服务商结算单合计不符 | 没有读入任何内容；请重新索取文件。 | [{path}][：{place}]</translation>
    </message>
    <message>
        <source>The provider&apos;s statement is by another policy | Ask for the one by this desk&apos;s policy. | [{policy_id}][, here {known}]</source>
        <translation>服务商结算单依据的是另一份政策 | 请索取依据本收银台政策的一份。 | [{policy_id}][，本机 {known}]</translation>
    </message>
    <message>
        <source>The provider&apos;s statement is dated in the future | Check this computer&apos;s clock, then ask for the file again. | [{as_of}]</source>
        <translation>服务商结算单的日期在将来 | 请检查本机时钟，再重新索取文件。 | [{as_of}]</translation>
    </message>
    <message>
        <source>The provider&apos;s statement is for another customer | Nothing was taken over; ask for the one of this school. | [{customer_id}][, here {known}]</source>
        <translation>服务商结算单属于其他客户 | 没有读入任何内容；请索取本校的一份。 | [{customer_id}][，本机 {known}]</translation>
    </message>
    <message>
        <source>The provider&apos;s statement is not there | Check the path. | [{path}]</source>
        <translation>找不到服务商结算单 | 请检查路径。 | [{path}]</translation>
    </message>
    <message>
        <source>The provider&apos;s statement is too large | Ask for the one of this school alone. | [{path}][, at most {most_mb} MB]</source>
        <translation>服务商结算单过大 | 请索取只含本校的一份。 | [{path}][，最多 {most_mb} MB]</translation>
    </message>
    <message>
        <source>The provisioning file cannot be read | Plug the stick in again and choose the file anew; nothing was changed. | [{path}]</source>
        <translation>开通文件无法读取 | 请重新插好 U 盘，再选一次文件；没有任何改动。 | [{path}]</translation>
    </message>
    <message>
        <source>The provisioning file does not hold what it should | Nothing of it was believed. Ask the provider for it again.</source>
        <translation>开通文件的内容不齐或多余 | 其中内容一概未采信。请向服务商重新索取。</translation>
    </message>
    <message>
        <source>The provisioning file has expired | Check this computer&apos;s date; if it is right, ask the provider for a new file. | [Good until {expired_on}]</source>
        <translation>开通文件已过期 | 请核对这台电脑的日期；如果日期没错，请向服务商要一份新文件。 | [有效期至 {expired_on}]</translation>
    </message>
    <message>
        <source>The provisioning file has no signature beside it | Nothing of it was believed. Copy both files, the .minisig too. | [{path}]</source>
        <translation>开通文件旁边没有签名 | 其中内容一概未采信。请把两个文件都复制过来，包括 .minisig。 | [{path}]</translation>
    </message>
    <message>
        <source>The provisioning file holds a password | Nothing was taken. The provider has to change that password and leave it out. | [{key}]</source>
        <translation>开通文件里写有密码 | 没有读入任何内容。请服务商更换该密码，并且不要写进文件。 | [{key}]</translation>
    </message>
    <message>
        <source>The provisioning file is for another window | Nothing was taken. Use it there, and this window&apos;s own here. | [For {till}][, here {wanted}]</source>
        <translation>开通文件是给另一个窗口的 | 没有读入任何内容。请拿到那个窗口使用，这里用本窗口的文件。 | [文件给 {till}][，这里是 {wanted}]</translation>
    </message>
    <message>
        <source>The provisioning file is of a newer format | Bring this program up to date, then take it again. | [Format {format}]</source>
        <translation>开通文件的格式较新 | 请先升级本程序，再读入。 | [格式 {format}]</translation>
    </message>
    <message>
        <source>The provisioning file&apos;s manifest cannot be read | Nothing of it was believed. Ask the provider for it again.</source>
        <translation>开通文件的清单无法读取 | 其中内容一概未采信。请向服务商重新索取。</translation>
    </message>
    <message>
        <source>The provisioning file&apos;s name, signature and contents do not say the same | Nothing of it was believed. Do not rename it; ask the provider. | [{name}]</source>
        <translation>开通文件的名称、签名和内容说的不一致 | 其中内容一概未采信。请不要改名，并询问服务商。 | [{name}]</translation>
    </message>
    <message>
        <source>The purpose or the name is too long | Shorten it to at most 200 characters.</source>
        <translation>用途或姓名太长 | 请缩短到 200 字以内。</translation>
    </message>
    <message>
        <source>The purpose or the one who asks is missing | Choose a purpose and enter your name.</source>
        <translation>缺少用途或核身人 | 请选用途并填写姓名。</translation>
    </message>
    <message>
        <source>The reason or the name is too long | Shorten it. | [At most {most} characters]</source>
        <translation>原因或姓名太长 | 请缩短。 | [最多 {most} 个字]</translation>
    </message>
    <message>
        <source>The reason or the one who asks is missing | Choose a reason and enter your name.</source>
        <translation>还没有选择原因或填写姓名 | 请选择原因并填写姓名。</translation>
    </message>
    <message>
        <source>The receipt acknowledges a bundle that this till did not make | Nothing was changed. Tell the provider; another computer may be sending under this till&apos;s name. | [Bundle {sequence}]</source>
        <translation>回执确认了一个不是本收银台制作的数据包 | 没有任何改动。请告知服务商：可能有另一台电脑在以本收银台的名义发送。 | [数据包 {sequence}]</translation>
    </message>
    <message>
        <source>The receipt does not follow the one before it | Nothing was changed. Tell the provider. | [Number {sequence}]</source>
        <translation>回执与前一份接不上 | 没有任何改动，请告知服务商。 | [第 {sequence} 号]</translation>
    </message>
    <message>
        <source>The receipt does not hold the files that it should | Nothing of it was believed. Ask the provider.</source>
        <translation>回执里的文件不对 | 其内容一概未采信，请询问服务商。</translation>
    </message>
    <message>
        <source>The receipt is another provider&apos;s | Nothing of it was believed. | [{provider}]</source>
        <translation>这是另一家服务商的回执 | 其内容一概未采信。 | [{provider}]</translation>
    </message>
    <message>
        <source>The receipt is for another till | Take it there. Nothing was changed here. | [For {till}][, this is {ours}]</source>
        <translation>这份回执属于另一个收银台 | 请拿到那一台去导入，这里没有任何改动。 | [属于 {till}][，本台为 {ours}]</translation>
    </message>
    <message>
        <source>The receipt is from the future | Check this computer&apos;s clock, then import it again. | [{at}]</source>
        <translation>回执的时间在未来 | 请检查本机时钟，再重新导入。 | [{at}]</translation>
    </message>
    <message>
        <source>The receipt is of a newer format | Bring this program up to date, then import it again. | [Format {format}]</source>
        <translation>回执的格式较新 | 请更新本程序后重新导入。 | [格式 {format}]</translation>
    </message>
    <message>
        <source>The receipt printer behaves in a way that nobody foresaw | Switch it off and on; if it stays, switch it off in the settings and tell the installer. | [{detail}]</source>
        <translation>小票打印机异常 | 请关开一次电源；仍不行就在设置中停用，并告知安装人员。 | [{detail}]</translation>
    </message>
    <message>
        <source>The receipt printer cannot be reached | Check its power and its cable; then its address in the settings. | [{address}][: {detail}]</source>
        <translation>连不上小票打印机 | 请检查电源和连线，再核对设置中的地址。 | [{address}][：{detail}]</translation>
    </message>
    <message>
        <source>The receipt printer does not print | Talk it through by telephone: paper, cover, cable. | [{fault}]</source>
        <translation>小票打印机不出纸 | 电话里排查：纸、盖、线。 | [{fault}]</translation>
    </message>
    <message>
        <source>The receipt printer has no paper | Put in a roll and close the cover.</source>
        <translation>小票打印机缺纸 | 请装纸并合盖。</translation>
    </message>
    <message>
        <source>The receipt printer reports an error | Look for a jam at the cutter, then switch it off and on.</source>
        <translation>小票打印机报错 | 请查看切刀是否卡纸，再关开一次电源。</translation>
    </message>
    <message>
        <source>The receipt printer takes nothing more | Look for paper, an open cover or a blinking light; switch it off and on. | [{address}]</source>
        <translation>小票打印机不再接收数据 | 请查看纸、盖子和指示灯，再关开一次电源。 | [{address}]</translation>
    </message>
    <message>
        <source>The receipt printer&apos;s cover is open | Close the cover.</source>
        <translation>小票打印机盖子开着 | 请合上盖子。</translation>
    </message>
    <message>
        <source>The receipt&apos;s manifest cannot be read | Nothing of it was believed. Ask the provider.</source>
        <translation>回执的清单无法读取 | 其内容一概未采信，请询问服务商。</translation>
    </message>
    <message>
        <source>The receipt&apos;s name, signature and contents do not say the same | Nothing of it was believed. Ask the provider. | [{name}]</source>
        <translation>回执的名称、签名与内容不一致 | 其内容一概未采信，请询问服务商。 | [{name}]</translation>
    </message>
    <message>
        <source>The receipt, or the .minisig beside it, cannot be read | Copy both files again. | [{path}]</source>
        <translation>回执或旁边的 .minisig 无法读取 | 请把两个文件重新复制一次。 | [{path}]</translation>
    </message>
    <message>
        <source>The refund is negative | Correct the row. | [{given} fen]</source>
        <translation>退款金额为负 | 请更正该行。 | [{given} 分]</translation>
    </message>
    <message>
        <source>The refund never reached the terminal | Nothing was given back. Refund again.</source>
        <translation>退款没有送到终端 | 没有退款，请重新退。</translation>
    </message>
    <message>
        <source>The refund was declined | Nothing was given back. Tell the supervisor; try again later, or give the money back another way. | [{cause}]</source>
        <translation>退款被拒 | 没有退款。请告知主管，稍后再试，或用别的办法退还。 | [{cause}]</translation>
    </message>
    <message>
        <source>The refunds of a transaction are above what was actually paid | Correct the refunds. | [{given} fen]</source>
        <translation>一笔交易的退款合计大于实付金额 | 请更正退款。 | [{given} 分]</translation>
    </message>
    <message>
        <source>The registration is another till&apos;s | Name the till that it was made for. | {till}, in the file {told}</source>
        <translation>登记文件属于另一台收银机 | 请指定文件所属的收银机。 | {till}，文件中为 {told}</translation>
    </message>
    <message>
        <source>The relation does not fit the person | Staff consent for themselves; for a pupil a parent or another guardian does.</source>
        <translation>关系与该人员不符 | 教职工由本人授权；学生由父母或其他监护人授权。</translation>
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
        <source>The row&apos;s key is empty | Give each row its key. | [{given} rows]</source>
        <translation>该行没有主键 | 请为每一行填写主键。 | [{given} 行]</translation>
    </message>
    <message>
        <source>The rush was stopped after {done} of {sales} sales | What was sold is in the ledger; start again to go on.</source>
        <translation>高峰演练在 {sales} 笔中的第 {done} 笔停下 | 已收的都在账本里；要继续请重新开始。</translation>
    </message>
    <message>
        <source>The sale is this person&apos;s already | Choose the person it was meant for.</source>
        <translation>这一笔本来就是此人的 | 请选择应当付款的人。</translation>
    </message>
    <message>
        <source>The school has no name | Enter the school&apos;s name.</source>
        <translation>学校没有名称 | 请填写学校名称。</translation>
    </message>
    <message>
        <source>The school&apos;s database may not be used by this desk | Give its user the right to create in that database. | [{detail}]</source>
        <translation>本窗口无权使用学校的数据库 | 请给该用户在此数据库中创建的权限。 | [{detail}]</translation>
    </message>
    <message>
        <source>The school&apos;s roster does not fit this desk&apos;s people | Correct the cards on the People page; until then nothing of it is taken over. | [Card of {number} and {other}]</source>
        <translation>学校名册与本窗口的人员对不上 | 请在人员页更正校园卡；在此之前不会接收名册。 | [{number} 与 {other} 的卡相同]</translation>
    </message>
    <message>
        <source>The school&apos;s server answers too slowly | Selling goes on. Check the server and the network.</source>
        <translation>学校服务器响应太慢 | 收银照常。请检查服务器和网络。</translation>
    </message>
    <message>
        <source>The school&apos;s server cannot be reached | Selling goes on. Check the server and the network. | [{detail}]</source>
        <translation>连不上学校服务器 | 收银照常。请检查服务器和网络。 | [{detail}]</translation>
    </message>
    <message>
        <source>The school&apos;s server does not let this desk in | Give it the right password: canteen-desk lanes set-password. | [{detail}]</source>
        <translation>学校服务器拒绝本窗口登录 | 请设置正确的密码：canteen-desk lanes set-password。 | [{detail}]</translation>
    </message>
    <message>
        <source>The school&apos;s server holds something that this program does not understand | Selling goes on. Tell the installer. | [{detail}]</source>
        <translation>学校服务器上有本程序不认识的内容 | 收银照常。请告诉安装人员。 | [{detail}]</translation>
    </message>
    <message>
        <source>The school&apos;s server is used by a newer version of this program | Update this desk. Selling goes on. | [{version}]</source>
        <translation>学校服务器正由更新版本的程序使用 | 请升级本窗口。收银照常。 | [{version}]</translation>
    </message>
    <message>
        <source>The second copy of the ledger is not written | Have the stick or disk plugged in again, or replace it. | [{fault}]</source>
        <translation>账本的第二份没有在写 | 把优盘或硬盘重新插好，坏了就换。 | [{fault}]</translation>
    </message>
    <message>
        <source>The second medium cannot be read or written | Exchange the disk or stick. Selling goes on. | [{path}][: {detail}]</source>
        <translation>第二存储无法读写 | 请更换磁盘或U盘。收款照常。 | [{path}][：{detail}]</translation>
    </message>
    <message>
        <source>The second medium is full | Free some space on it, or set another one. Selling goes on. | [{path}]</source>
        <translation>第二存储已满 | 请在上面腾出空间，或改设另一处。收款照常。 | [{path}]</translation>
    </message>
    <message>
        <source>The second medium is nearly full | Free some room on it, or put in a larger one. | [{path}][: {free_mb} MB]</source>
        <translation>第二介质快满了 | 清出一些空间，或换一个大的。 | [{path}][：{free_mb} MB]</translation>
    </message>
    <message>
        <source>The second medium is not there | Connect the disk or stick; the copy of the ledger catches up by itself. | [{path}]</source>
        <translation>第二存储不在 | 请接好磁盘或U盘，账本副本会自动补齐。 | [{path}]</translation>
    </message>
    <message>
        <source>The self-check found faults | Have the support file sent, and mend on site what it names. | {checks}</source>
        <translation>自检不通过 | 请对方发来支持文件，到现场处理所列的项目。 | {checks}</translation>
    </message>
    <message>
        <source>The server cannot be reached | Check the network. It is tried again by itself; a stick works meanwhile. | [{place}][: {detail}]</source>
        <translation>连不上服务器 | 请检查网络。系统会自动重试；其间可以用 U 盘导出。 | [{place}][：{detail}]</translation>
    </message>
    <message>
        <source>The server refuses the user name or the password | Have the installer enter them again. A stick works meanwhile. | [{place}]</source>
        <translation>服务器不接受用户名或密码 | 请安装人员重新输入。其间可以用 U 盘导出。 | [{place}]</translation>
    </message>
    <message>
        <source>The server reports a fault of its own | It is tried again by itself; a stick works meanwhile. If it stays, tell the provider. | [{place}][: {status}]</source>
        <translation>服务器报告自身故障 | 系统会自动重试；其间可以用 U 盘导出。如果一直这样，请告知服务商。 | [{place}][：{status}]</translation>
    </message>
    <message>
        <source>The server shows another key than the one that was confirmed; nothing was sent | Somebody may be posing as it. Ask the provider before confirming the new fingerprint. | [{host}][ {fingerprint}]</source>
        <translation>服务器出示的密钥与确认过的不同；什么都没有发出 | 可能有人冒充这台服务器。先问清服务商，再确认新指纹。 | [{host}][ {fingerprint}]</translation>
    </message>
    <message>
        <source>The settings cannot be read | Correct the file, or set the desk up again. | [{path}][: {key}]</source>
        <translation>设置文件读不出来 | 请改正文件，或重新设置。 | [{path}][：{key}]</translation>
    </message>
    <message>
        <source>The shift cannot go to this person | Choose another who sells. | [{name}]</source>
        <translation>不能交给此人 | 请另选一位能收款的人。 | [{name}]</translation>
    </message>
    <message>
        <source>The sign does not fit: what is paid is not below zero, what goes back not above | Fetch the bill again; if it stays, ask the platform.</source>
        <translation>正负号不对：交易不应为负，退款不应为正 | 请重新下载账单；若仍如此，请询问平台。</translation>
    </message>
    <message>
        <source>The signature beside the file cannot be read | Copy both files again, the .minisig too.</source>
        <translation>旁边的签名无法读取 | 请把两个文件（含 .minisig）重新复制一次。</translation>
    </message>
    <message>
        <source>The signature does not belong to an update, or not to this one | Nothing of it was unpacked. Ask the provider for it again.</source>
        <translation>签名不是更新的签名，或不属于这个更新 | 没有解开任何内容。请向服务商重新索取。</translation>
    </message>
    <message>
        <source>The signature does not fit the file: it was changed or cut short | Nothing of it was believed. Copy it again from where it comes from.</source>
        <translation>签名与文件不符：文件被改动或截短 | 其内容一概未采信，请从来源处重新复制。</translation>
    </message>
    <message>
        <source>The signature is not there yet | Wait until the copying has ended, or fetch the .minisig file.</source>
        <translation>签名文件还没有到 | 请等待复制完成，或取来 .minisig 文件。</translation>
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
        <source>The statement in the file is not the one in the ledger | Do not use it; restore the last backup and tell the installer. | [{month}]</source>
        <translation>文件中的结算单与账本记录不符 | 请勿使用；恢复最近的备份并通知安装人员。 | [{month}]</translation>
    </message>
    <message>
        <source>The stick, folder or server folder is not there | Plug the stick in again, or check the folder, then export again: it goes on where it ended. | [{place}][: {detail}]</source>
        <translation>找不到这个 U 盘、文件夹或服务器目录 | 请重新插好 U 盘，或检查文件夹，然后再次导出：会从中断处继续。 | [{place}][：{detail}]</translation>
    </message>
    <message>
        <source>The support file has no signature beside it | Have the .minisig copied as well. Only if the till said that it cannot sign: open it with --unsigned. | [{path}]</source>
        <translation>支持文件旁边没有签名 | 把 .minisig 也拷来。只有窗口说过签不了名，才用 --unsigned 打开。 | [{path}]</translation>
    </message>
    <message>
        <source>The support file holds something else than a support file may | Use nothing of it; have the till make another one.</source>
        <translation>支持文件里有不该有的东西 | 里面的内容都不要用；让窗口重新做一份。</translation>
    </message>
    <message>
        <source>The support file would be larger than one may be | Tell the provider; nothing was written. | [{size_mb} MB]</source>
        <translation>支持文件超过了允许的大小 | 告诉服务商；什么都没有写。 | [{size_mb} MB]</translation>
    </message>
    <message>
        <source>The system lacks what a window is drawn with | On Debian: apt install libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0. | [{detail}]</source>
        <translation>系统缺少画窗口要用的库 | Debian 上执行：apt install libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0。 | [{detail}]</translation>
    </message>
    <message>
        <source>The table is missing | Add it as CSV or Parquet. | [{path}]</source>
        <translation>缺少该表 | 请补上 CSV 或 Parquet 文件。 | [{path}]</translation>
    </message>
    <message>
        <source>The table is there twice, as CSV and as Parquet | Remove one of the files.</source>
        <translation>该表同时有 CSV 和 Parquet 两份 | 请删除其中一份。</translation>
    </message>
    <message>
        <source>The terminal cannot tell two people apart | Ask for the card.</source>
        <translation>终端分不清两个人，未能核身 | 请出示饭卡。</translation>
    </message>
    <message>
        <source>The terminal cannot tell two people apart | Use the payment code or the card. Nothing was charged.</source>
        <translation>终端分不清两个人 | 请改用付款码或饭卡。没有扣款。</translation>
    </message>
    <message>
        <source>The terminal closed the connection | Wait: the desk connects again by itself. | [{detail}]</source>
        <translation>终端断开了连接 | 请稍候，本机会自动重连。 | [{detail}]</translation>
    </message>
    <message>
        <source>The terminal did not begin | Begin again.</source>
        <translation>终端没有开始 | 请重新开始。</translation>
    </message>
    <message>
        <source>The terminal did not come back in time | Nothing of this face stays there. Check cable and power, then enrol again.</source>
        <translation>终端没有及时恢复 | 这张脸没有留在终端里。请检查数据线和电源，再重新录入。</translation>
    </message>
    <message>
        <source>The terminal did not recognise this person | Check who it is in another way, or begin again.</source>
        <translation>终端没有认出此人 | 请用其他方式核对身份，或再试一次。</translation>
    </message>
    <message>
        <source>The terminal did not start this payment | Nothing was charged. Charge again.</source>
        <translation>终端没有开始这一笔 | 没有扣款，请重新收款。</translation>
    </message>
    <message>
        <source>The terminal did not understand the refund | Nothing was given back. Tell the installer: desk and terminal do not fit together.</source>
        <translation>终端看不懂这个退款请求 | 没有退款。请告知安装人员：本机与终端版本不配。</translation>
    </message>
    <message>
        <source>The terminal did not understand the request | Nothing was recognised. Tell the installer.</source>
        <translation>终端不认识这个请求 | 没有识别任何人。请告知安装人员。</translation>
    </message>
    <message>
        <source>The terminal does not answer | Check that it is switched on; the desk keeps trying. | [{url}]</source>
        <translation>终端没有应答 | 请看终端是否开机；本机会一直重试。 | [{url}]</translation>
    </message>
    <message>
        <source>The terminal does not know this face | Ask for the card, or enrol the face.</source>
        <translation>终端不认识这张脸，未能核身 | 请出示饭卡，或先录入人脸。</translation>
    </message>
    <message>
        <source>The terminal does not know this face | Use the payment code or the card, or enrol the face. Nothing was charged.</source>
        <translation>终端不认识这张脸 | 请改用付款码或饭卡，或先录入人脸。没有扣款。</translation>
    </message>
    <message>
        <source>The terminal finds the picture not good enough | Take it again: one face, straight, near, well lit.</source>
        <translation>终端认为画面质量不够 | 请重拍：一个人，正对镜头，靠近些，光线充足。</translation>
    </message>
    <message>
        <source>The terminal has no address | Choose a port, or the simulator.</source>
        <translation>没有填写终端地址 | 请选择接口，或选模拟终端。</translation>
    </message>
    <message>
        <source>The terminal has no network | Have the network looked at: payments are only charged later, and up to a limit. | [{sn}, ]for {hours} hours</source>
        <translation>终端没有网络 | 请查网络：付款要延迟扣款，而且有额度。 | [{sn}，]已 {hours} 小时</translation>
    </message>
    <message>
        <source>The terminal has no network | Nothing was given back. Refund again when the network is back.</source>
        <translation>终端没有网络 | 没有退款。网络恢复后再退。</translation>
    </message>
    <message>
        <source>The terminal has verified too often just now | Wait a moment, then begin again.</source>
        <translation>终端刚才核身次数过多 | 请稍候再开始。</translation>
    </message>
    <message>
        <source>The terminal holds no payment for this order | Nothing was given back. Tell the installer before trying again. | [Order {order_no}]</source>
        <translation>终端没有这一笔的扣款记录 | 没有退款。请先告知安装人员，再试。 | [单号 {order_no}]</translation>
    </message>
    <message>
        <source>The terminal is away | Check cable and power. It goes on by itself when the terminal is back.</source>
        <translation>终端没有连上 | 请检查数据线和电源。终端恢复后自动继续。</translation>
    </message>
    <message>
        <source>The terminal is busy with another payment | Nothing was charged. Wait for the terminal, then charge again. | [Order {order_no}]</source>
        <translation>终端正在处理另一笔 | 没有扣款。等终端空闲后再收。 | [单号 {order_no}]</translation>
    </message>
    <message>
        <source>The terminal is busy with somebody else | Wait until it is free, then begin again.</source>
        <translation>终端正忙 | 请等终端空闲后再开始。</translation>
    </message>
    <message>
        <source>The terminal is identifying somebody for a verification | Wait until it is done; selling goes on by itself.</source>
        <translation>终端正在核身 | 请稍候，核身结束后自动继续收款。</translation>
    </message>
    <message>
        <source>The terminal is not connected | Nothing was given back. Connect the terminal, then refund again.</source>
        <translation>终端未连接 | 没有退款。请接好终端后再退。</translation>
    </message>
    <message>
        <source>The terminal is paired, but did not take its parameters or the time | Open the desk: it sends them again at each connection. | [{detail}]</source>
        <translation>终端已配对，但没有接受参数或时间 | 请打开收银台：每次连接时会重新下发。 | [{detail}]</translation>
    </message>
    <message>
        <source>The terminal is still busy with an earlier order | Wait until it is done; selling goes on by itself. If it stays, cancel on the terminal. | [Order {order_no}]</source>
        <translation>终端还在处理前一笔 | 请稍候，结束后自动继续收款；若一直不结束，请在终端上取消。 | [单号 {order_no}]</translation>
    </message>
    <message>
        <source>The terminal is too hot or too cold | Look where it stands: sun, steam, a blocked vent; replace it if it stays so. | [{sn}, ]{degrees} °C</source>
        <translation>终端温度异常 | 看摆放位置：日晒、蒸汽、通风口堵住；仍不行就更换。 | [{sn}，]{degrees} °C</translation>
    </message>
    <message>
        <source>The terminal knows this face under another person | Compare both people: the same child twice, or twins.</source>
        <translation>终端里已有这张脸，登记在另一个人名下 | 请核对两人：是同一个孩子重复录入，还是双胞胎。</translation>
    </message>
    <message>
        <source>The terminal knows this order number with another content | Nothing was charged. Charge again with a new order; tell the installer.</source>
        <translation>终端上同一单号内容不同 | 没有扣款。请重新收款，并告知安装人员。</translation>
    </message>
    <message>
        <source>The terminal lost its power before the refund | Nothing was given back. Refund again.</source>
        <translation>终端在退款之前断电 | 没有退款，请重新退。</translation>
    </message>
    <message>
        <source>The terminal lost its power meanwhile | Begin again when it is back.</source>
        <translation>终端中途断电 | 恢复后请重新开始。</translation>
    </message>
    <message>
        <source>The terminal names another serial number than its certificate | Do not use it; tell its maker. | [{detail}]</source>
        <translation>终端自报的序列号与其证书不符 | 请勿使用，并告知厂商。 | [{detail}]</translation>
    </message>
    <message>
        <source>The terminal no longer knows this desk | Have it paired again on the Devices page.</source>
        <translation>终端已不认识本收银台 | 请在“设备”页重新配对。</translation>
    </message>
    <message>
        <source>The terminal no longer knows this desk | It may have been reset. Pair it again on the Devices page, or with canteen-desk devices pair. | [Terminal {detail}]</source>
        <translation>终端已不认识本收银台 | 它可能被重置过。请在“设备”页重新配对，或运行 canteen-desk devices pair。 | [终端 {detail}]</translation>
    </message>
    <message>
        <source>The terminal no longer knows this desk | Nothing was given back. The installer has to pair it again.</source>
        <translation>终端已不认识本收银台 | 没有退款。请安装人员重新配对。</translation>
    </message>
    <message>
        <source>The terminal refused to begin | Ask the installer to pair the terminal again. | [{detail}]</source>
        <translation>终端拒绝开始会话 | 请安装人员重新配对终端。 | [{detail}]</translation>
    </message>
    <message>
        <source>The terminal refused | Try again later; tell the installer this word if it stays so. | [{error}]</source>
        <translation>终端拒绝了 | 请稍后再试；一直这样，请把这个词告诉安装人员。 | [{error}]</translation>
    </message>
    <message>
        <source>The terminal saw no face | Ask the diner to look at the terminal and charge again. Nothing was charged.</source>
        <translation>终端没有看到人脸 | 请用餐者看向终端后再收款。没有扣款。</translation>
    </message>
    <message>
        <source>The terminal saw no face | Ask the person to look at the terminal and verify again.</source>
        <translation>终端没有看到人脸，未能核身 | 请本人看向终端后再核身。</translation>
    </message>
    <message>
        <source>The terminal sends what is not understood | Check the cable and the baud rate; restart the terminal.</source>
        <translation>终端发来的内容读不懂 | 请检查数据线和波特率，并重启终端。</translation>
    </message>
    <message>
        <source>The terminal showed no certificate | Do not use it; tell its maker.</source>
        <translation>终端没有出示证书 | 请勿使用，并告知厂商。</translation>
    </message>
    <message>
        <source>The terminal speaks another version of the protocol | Ask the installer to update the terminal or the desk. | [Terminal {detail}][, desk {ours}]</source>
        <translation>终端的协议版本不同 | 请安装人员升级终端或本机。 | [终端 {detail}][，本机 {ours}]</translation>
    </message>
    <message>
        <source>The terminal was busy with a payment | Nothing was given back. Refund again when the sale in hand is done.</source>
        <translation>终端正忙于收款 | 没有退款。等手上这一笔结束后再退。</translation>
    </message>
    <message>
        <source>The terminal was lost again and again | Look at the cable, its plugs and the terminal&apos;s power supply. | ×{count}</source>
        <translation>终端反复断开 | 检查数据线、接口和终端电源。 | {count} 次</translation>
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
        <source>The terminal&apos;s camera does not work | Replace the terminal: nobody can pay by face. | [{sn}]</source>
        <translation>终端摄像头坏了 | 请换终端：现在不能刷脸。 | [{sn}]</translation>
    </message>
    <message>
        <source>The terminal&apos;s certificate ends soon | Have the maker renew it on site before that day. | [{sn}, ]in {days} days</source>
        <translation>终端证书快到期 | 请厂家在到期前到现场更新。 | [{sn}，]还有 {days} 天</translation>
    </message>
    <message>
        <source>The terminal&apos;s certificate has ended | Have the maker renew it on site: the desk does not take the terminal any more. | [{sn}, ]{days} days ago</source>
        <translation>终端证书已过期 | 请厂家到现场更新：窗口不再接受这台终端。 | [{sn}，]{days} 天前</translation>
    </message>
    <message>
        <source>The terminal&apos;s certificate has expired | Check this computer&apos;s clock. If it is right, ask the maker for a new certificate.</source>
        <translation>终端的证书已过期 | 请检查本机时钟；若时钟无误，请向厂商换发证书。</translation>
    </message>
    <message>
        <source>The terminal&apos;s certificate is not valid yet | Check this computer&apos;s clock, then wait: the desk connects again by itself.</source>
        <translation>终端的证书尚未生效 | 请检查本机时钟，然后稍候：收银台会自动重连。</translation>
    </message>
    <message>
        <source>The terminal&apos;s certificate names no device | Do not use it; tell its maker.</source>
        <translation>终端的证书里没有设备序列号 | 请勿使用，并告知厂商。</translation>
    </message>
    <message>
        <source>The terminal&apos;s clock and the computer&apos;s are far apart, and the desk does not set it by itself | Go there, find out which is wrong and set it: sales bear a wrong time. | {seconds} s</source>
        <translation>终端和电脑的时钟相差太多，系统不会自动校准 | 请到现场查清哪个不对并校准：交易时间是错的。 | {seconds} 秒</translation>
    </message>
    <message>
        <source>The terminal&apos;s driver failed | Selling has stopped. Restart the desk; tell the installer if it happens again.</source>
        <translation>终端驱动出错 | 已停止收款。请重启本机；再次出现请告知安装人员。</translation>
    </message>
    <message>
        <source>The terminal&apos;s face library is full | Remove people who have left, compare the library, then enrol again.</source>
        <translation>终端人脸库已满 | 请先处理离校的人，核对人脸库，再录入。</translation>
    </message>
    <message>
        <source>The terminal&apos;s journal denies money that the desk&apos;s books hold | Compare both on site with the platform&apos;s bill. | ×{count}</source>
        <translation>终端日志和窗口账目对不上 | 到现场把两者和平台账单核对。 | {count} 次</translation>
    </message>
    <message>
        <source>The terminal&apos;s journal is older than this ledger | It may have been reset or exchanged. Ask the installer before selling on. | [Terminal {sn}]</source>
        <translation>终端账本比本机的旧 | 终端可能被重置或更换。请先问安装人员再收款。 | [终端 {sn}]</translation>
    </message>
    <message>
        <source>The terminal&apos;s list of faces makes no sense | Nothing was changed. Restart the terminal and compare again; else call the installer.</source>
        <translation>终端给出的人脸名单有误 | 什么都没有改动。请重启终端再核对；还不行请找安装人员。</translation>
    </message>
    <message>
        <source>The terminal&apos;s port is not there | Look at the cable and the terminal&apos;s power; then at the port in the settings, since another socket may have given it another name. | [{port}]</source>
        <translation>终端的端口不在 | 看线和终端电源；再看设置里的端口，换了插口，名字可能就变了。 | [{port}]</translation>
    </message>
    <message>
        <source>The terminal&apos;s port is not there | Plug the cable in at both ends; selling starts again by itself. | [{port}][{url}][{detail}]</source>
        <translation>找不到终端的接口 | 请插好两端的数据线，接上后自动恢复收款。 | [{port}][{url}][{detail}]</translation>
    </message>
    <message>
        <source>The terminal&apos;s storage is full | Connect it until its journal was taken over; if it stays, tell the installer.</source>
        <translation>终端存储已满 | 请保持连接直到流水读完；若仍不行，请告知安装人员。</translation>
    </message>
    <message>
        <source>The terminal&apos;s storage is full | Nothing was given back. The installer has to free it, then refund again.</source>
        <translation>终端存储已满 | 没有退款。请安装人员清理后再退。</translation>
    </message>
    <message>
        <source>The terminal&apos;s storage is nearly full | Have it emptied by its maker&apos;s steps before it refuses sales. | [{sn}, ]{free_mb} MB free</source>
        <translation>终端存储快满了 | 按厂家步骤清理，免得拒收交易。 | [{sn}，]剩 {free_mb} MB</translation>
    </message>
    <message>
        <source>The till has no such key | List the keys with fleet tills list. | {till}, {key_id}</source>
        <translation>此收银机没有这把密钥 | 请用 fleet tills list 查看密钥。 | {till}，{key_id}</translation>
    </message>
    <message>
        <source>The till has two histories | Go there: somebody copied it or changed its files. Only one of the two is the school&apos;s.</source>
        <translation>这个窗口出现了两套账 | 请到现场：有人复制了它或改过它的文件，两套里只有一套是学校的。</translation>
    </message>
    <message>
        <source>The till has two histories: this bundle is not the one that was taken, or follows another one | Visit the till: somebody copied it or changed its files. Nothing of this bundle counts. | [{till}-{sequence}]</source>
        <translation>此收银机有两段历史：此数据包不是已收的那一个，或接在另一个之后 | 请到现场检查：收银机被复制，或文件被改动。此数据包全部不计。 | [{till}-{sequence}]</translation>
    </message>
    <message>
        <source>The till&apos;s ledger was put back to an earlier state | Nothing to do: what is told twice counts once. | [from entry {from_ledger}, known up to {to_ledger}]</source>
        <translation>收银机的账本曾恢复到较早的状态 | 无需处理：重复上报的只计一次。 | [自第 {from_ledger} 条起，原已到第 {to_ledger} 条]</translation>
    </message>
    <message>
        <source>The transaction is not in the table of transactions | Add it there, or correct the row. | [{given}]</source>
        <translation>交易表里没有这笔交易 | 请补上，或更正该行。 | [{given}]</translation>
    </message>
    <message>
        <source>The update can no longer be read | Plug the stick in again and begin anew; the program is as it was. | [{path}]</source>
        <translation>更新文件读不到了 | 请重新插入U盘，再从头开始；程序保持原样。 | [{path}]</translation>
    </message>
    <message>
        <source>The update has no signature beside it | Nothing of it was read. Copy the .minisig too. | [{path}]</source>
        <translation>更新旁边没有签名文件 | 没有读取任何内容。请把 .minisig 一并拷入。 | [{path}]</translation>
    </message>
    <message>
        <source>The update is for another system | Ask the provider for the one for {ours}. | [{system}]</source>
        <translation>这个更新是给另一种系统的 | 请向服务商索取适用于 {ours} 的更新。 | [{system}]</translation>
    </message>
    <message>
        <source>The update is not the file that the provider signed | Nothing of it was unpacked. Copy it again; if this comes back, call the provider. | [{path}]</source>
        <translation>更新不是服务商签名的那个文件 | 没有解开任何内容。请重新拷贝；若仍如此，请致电服务商。 | [{path}]</translation>
    </message>
    <message>
        <source>The update is not whole | Copy it onto the stick again, and eject the stick before pulling it. | [{path}]</source>
        <translation>更新文件不完整 | 请重新拷到U盘，拔出前先弹出。 | [{path}]</translation>
    </message>
    <message>
        <source>The update is older than the program that runs | Nothing was changed. Ask the provider for the newest one. | [{version}; this is {running}]</source>
        <translation>更新比正在运行的程序还旧 | 什么都没有改变。请向服务商索取最新的更新。 | [{version}，现为 {running}]</translation>
    </message>
    <message>
        <source>The update was cut off and it was mealtime then, so the version before runs again | Nothing was lost. Begin anew after the meal. | [{version}]</source>
        <translation>更新被中断，而此时正在供餐，已恢复原来的版本 | 没有丢失任何数据。请在供餐后重新开始。 | [{version}]</translation>
    </message>
    <message>
        <source>The update was cut off twice, and the version before runs again | Nothing was lost. Begin anew when the power is sure. | [{version}]</source>
        <translation>更新两次被中断，已恢复原来的版本 | 没有丢失任何数据。请在供电稳定时重新开始。 | [{version}]</translation>
    </message>
    <message>
        <source>The update was given up | The program is as it was. It can be begun anew at any time.</source>
        <translation>已放弃更新 | 程序保持原样，随时可以重新开始。</translation>
    </message>
    <message>
        <source>The version before cannot read the ledger as it is now | Stay with this version; ask the provider for a newer one if something is wrong with it.</source>
        <translation>原来的版本读不了现在的账本 | 请继续使用本版本；若有问题，请向服务商索取更新的版本。</translation>
    </message>
    <message>
        <source>The version of the notice is missing | Choose the version that was signed.</source>
        <translation>缺少告知书版本 | 请选择所签署的版本。</translation>
    </message>
    <message>
        <source>The week plan names a dish or a meal that is not there | Correct the plan.</source>
        <translation>周计划里有不存在的菜或餐次 | 请更正计划。</translation>
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
        <source>There are more faults than are listed | Correct these first. | [{listed} of {count}]</source>
        <translation>错误太多，未全部列出 | 请先更正已列出的。 | [{count} 处中的 {listed} 处]</translation>
    </message>
    <message>
        <source>There are more rows than a workbook&apos;s sheet can hold | Use the JSON document instead. | [{sheet}][, at most {most}]</source>
        <translation>行数超过工作表上限 | 请改用 JSON 文档。 | [{sheet}][，最多 {most}]</translation>
    </message>
    <message>
        <source>There are sales whose outcome is not known yet | Open the desk with the terminal connected until they are settled, then update. | [{count}]</source>
        <translation>还有结果未知的交易 | 请连接终端打开收银台，等它们有了结果再更新。 | [{count} 笔]</translation>
    </message>
    <message>
        <source>There are too few people to compare in this folder | Give one folder a person, with two pictures or more, and at least two people. | [{path}][: {people} people, {pictures} pictures]</source>
        <translation>此文件夹中可供比对的人太少 | 请为每人建一个文件夹，各放两张以上照片，至少两人。 | [{path}][：{people} 人，{pictures} 张照片]</translation>
    </message>
    <message>
        <source>There is no amount yet | Enter the amount or choose dishes, then scan again.</source>
        <translation>还没有金额 | 请先输入金额或选菜，再扫一次。</translation>
    </message>
    <message>
        <source>There is no connection to the terminal | Check the cable and the terminal, then begin again.</source>
        <translation>没有连上终端 | 请检查线和终端，再开始。</translation>
    </message>
    <message>
        <source>There is no consent for recognition at this computer | Use the card or the payment code.</source>
        <translation>没有同意由这台电脑识别 | 请用校园卡或付款码。</translation>
    </message>
    <message>
        <source>There is no consent to recognition by this computer | Record one with that purpose first; the terminal&apos;s recognition goes on.</source>
        <translation>没有授权由本机识别 | 请先登记用途包含本机识别的授权；终端识别不受影响。</translation>
    </message>
    <message>
        <source>There is no desk in this folder yet | Open the desk once to set it up, or name another folder. | [{path}]</source>
        <translation>这个目录里还没有收银台 | 请先打开收银台完成设置，或另指定目录。 | [{path}]</translation>
    </message>
    <message>
        <source>There is no import that could be undone | Only the last import can be undone, and for seven days.</source>
        <translation>没有可以撤销的导入 | 只能撤销最近一次导入，且限七天之内。</translation>
    </message>
    <message>
        <source>There is no lake here, or nothing was taken in yet | Check the address; run fleet ingest first. | [{url}][, {table}]</source>
        <translation>这里没有数据湖，或还没有收入任何数据 | 请核对地址，并先运行 fleet ingest。 | [{url}][，{table}]</translation>
    </message>
    <message>
        <source>There is no lake of this provider there | Name the lake that fleet init made, and check that it can be reached. | {url}[: {detail}]</source>
        <translation>那里没有本服务商的数据湖 | 请指定 fleet init 建立的数据湖，并确认能够访问。 | {url}[：{detail}]</translation>
    </message>
    <message>
        <source>There is no meal of this name | Write it as on the settings page. | [{text}]</source>
        <translation>没有这个餐次 | 请按设置页上的名称填写。 | [{text}]</translation>
    </message>
    <message>
        <source>There is no meal | Switch at least one meal on.</source>
        <translation>没有餐次 | 请至少启用一餐。</translation>
    </message>
    <message>
        <source>There is no photo in it | Choose the folder or the ZIP with the photos, each named by its number. | [{path}]</source>
        <translation>里面没有照片 | 请选择存放照片的文件夹或 ZIP，照片按学号命名。 | [{path}]</translation>
    </message>
    <message>
        <source>There is no picture in the folder of visitors | Name a folder with JPEG, PNG, WebP, BMP or PGM files. | [{path}]</source>
        <translation>来客文件夹中没有照片 | 请指定含有 JPEG、PNG、WebP、BMP 或 PGM 文件的文件夹。 | [{path}]</translation>
    </message>
    <message>
        <source>There is no policy | Sales go on; import the policy to see the subsidy. | [{policy_id}]</source>
        <translation>没有补贴政策 | 收款照常；导入政策后显示补贴。 | [{policy_id}]</translation>
    </message>
    <message>
        <source>There is no room for the reserve that a full disk needs | Free some space before it is full: selling stops then. | [{free_mb} MB left]</source>
        <translation>磁盘没有空间留作满盘时的备用 | 请尽快腾出空间；磁盘写满后将停止收款。 | [剩余 {free_mb} MB]</translation>
    </message>
    <message>
        <source>There is no room left there | Free some space or take another stick, then export again: it goes on where it ended. | [{place}][: {needed_mb} MB needed, {free_mb} MB free]</source>
        <translation>那里没有空间了 | 请腾出空间或换一个 U 盘，然后再次导出：会从中断处继续。 | [{place}][：需要 {needed_mb} MB，剩 {free_mb} MB]</translation>
    </message>
    <message>
        <source>There is no screen: neither DISPLAY nor WAYLAND_DISPLAY leads to one | Start it on the canteen PC&apos;s own screen; canteen-desk demo --headless needs none.</source>
        <translation>找不到屏幕：DISPLAY 和 WAYLAND_DISPLAY 都连不上 | 请在食堂电脑的屏幕上启动；canteen-desk demo --headless 不需要屏幕。</translation>
    </message>
    <message>
        <source>There is no such backup | Name the file that canteen-desk backup wrote. | [{path}]</source>
        <translation>没有这个备份 | 请指定 canteen-desk backup 写出的文件。 | [{path}]</translation>
    </message>
    <message>
        <source>There is no such bill | Check where the file is. | [{path}]</source>
        <translation>没有这个账单文件 | 请确认文件的位置。 | [{path}]</translation>
    </message>
    <message>
        <source>There is no such close | Name one that was made. | [Z {z}, the last is Z {last}]</source>
        <translation>没有这次日结 | 请输入已有的日结号。 | [Z {z}，最近一次是 Z {last}]</translation>
    </message>
    <message>
        <source>There is no such date | Correct the date. | [{text}]</source>
        <translation>没有这一天 | 请改正日期。 | [{text}]</translation>
    </message>
    <message>
        <source>There is no such folder | Name the folder into which the bundles come. | {path}</source>
        <translation>没有这个文件夹 | 请指定接收数据包的文件夹。 | {path}</translation>
    </message>
    <message>
        <source>There is no such folder | Name the folder that holds the tables. | [{path}]</source>
        <translation>没有这个文件夹 | 请指明存放各表的文件夹。 | [{path}]</translation>
    </message>
    <message>
        <source>There is no such shift | Choose one of the list.</source>
        <translation>没有这个班次 | 请从列表中选一个。</translation>
    </message>
    <message>
        <source>There is no update here | Copy both files, canteen-desk_….deb and its .minisig, into the stick&apos;s own folder. | [{path}]</source>
        <translation>这里没有更新 | 请把 canteen-desk_….deb 和它的 .minisig 两个文件拷到U盘的根目录。 | [{path}]</translation>
    </message>
    <message>
        <source>There is no valid consent for this person&apos;s face | Record the guardian&apos;s consent first. Card and payment code need none.</source>
        <translation>这个人没有有效的人脸同意 | 请先登记监护人同意。校园卡和付款码不需要。</translation>
    </message>
    <message>
        <source>There is no version before this one | Nothing was changed.</source>
        <translation>没有更早的版本可以恢复 | 什么都没有改变。</translation>
    </message>
    <message>
        <source>There is nobody in this class to be moved | Choose a class that has pupils, and another one to move them to. | [{class_name}]</source>
        <translation>这个班里没有可升班的人 | 请选择有学生的班级，以及要升入的另一个班级。 | [{class_name}]</translation>
    </message>
    <message>
        <source>There is nothing to close | Nothing was sold or given back since the last close. | [last Z {z}]</source>
        <translation>没有可日结的账 | 上次日结后没有收款也没有退款。 | [最近一次 Z {z}]</translation>
    </message>
    <message>
        <source>There is too little room on the disk for the update | Make room, then begin anew; the program is as it was. | [{needed_mb} MB are needed, {free_mb} MB are free]</source>
        <translation>磁盘空间不够更新 | 请腾出空间再重新开始；程序保持原样。 | [需要 {needed_mb} MB，剩余 {free_mb} MB]</translation>
    </message>
    <message>
        <source>There is too much in it | Take a class or a year at a time, at most {most} photos. | [{path}]</source>
        <translation>里面的内容太多 | 请按班或按年级分批，每次最多 {most} 张。 | [{path}]</translation>
    </message>
    <message>
        <source>This PIN cannot be used here | Choose another: a PIN alone says who it is.</source>
        <translation>这个 PIN 不能用 | 请另选一个：每个人的 PIN 都要不一样。</translation>
    </message>
    <message>
        <source>This appearance is not known | Choose light, dark or system. | [{value}]</source>
        <translation>不认识这种外观 | 请选择 light、dark 或 system。 | [{value}]</translation>
    </message>
    <message>
        <source>This backup loses something | Look for a better one, or say that it is to be taken with this loss.</source>
        <translation>这份备份会丢失内容 | 找更好的备份，或说明接受损失。</translation>
    </message>
    <message>
        <source>This backup needs its recovery code | Give it with --code; it was printed when the first backup was made.</source>
        <translation>打开这个备份需要恢复码 | 请用 --code 给出；第一次备份时已显示过。</translation>
    </message>
    <message>
        <source>This bill is not of one whole day | Fetch the daily bills; those of a month are not compared. | [{day}]</source>
        <translation>这不是一整天的账单 | 请下载日账单；月账单不参与对账。 | [{day}]</translation>
    </message>
    <message>
        <source>This cannot name a provider | Use 1 to 32 letters, digits or underscores. | {text}</source>
        <translation>不能用作服务商名称 | 请用 1 到 32 个字母、数字或下划线。 | {text}</translation>
    </message>
    <message>
        <source>This cannot name a till | Use 1 to 8 capital letters or digits. | {till}</source>
        <translation>不能用作收银机编号 | 请用 1 到 8 个大写字母或数字。 | {till}</translation>
    </message>
    <message>
        <source>This card belongs to nobody here | Use the face or the payment code, or look the person up (F4).</source>
        <translation>这张卡没有登记 | 请刷脸、出示付款码，或按 F4 找人。</translation>
    </message>
    <message>
        <source>This card belongs to somebody else | Correct the card&apos;s number. | [Number {number}]</source>
        <translation>这张卡属于别人 | 请改正卡号。 | [编号 {number}]</translation>
    </message>
    <message>
        <source>This card was read a moment ago | It is not charged twice. For one more meal take it away, and hold it there again after three seconds.</source>
        <translation>这张卡刚才已读过 | 不会重复扣款。若要再买一份，请把卡拿开，三秒后再放上。</translation>
    </message>
    <message>
        <source>This cell may not be empty | Fill it in.</source>
        <translation>这一格不能为空 | 请填写。</translation>
    </message>
    <message>
        <source>This certificate is not an authority&apos;s | Ask the maker for the programme authority, not for a device&apos;s certificate. | [{path}]</source>
        <translation>这张证书不是机构证书 | 请向厂商索取项目根证书，而不是设备证书。 | [{path}]</translation>
    </message>
    <message>
        <source>This computer does not know the school&apos;s time zone | Install the program again; from source: pip install tzdata. | [{zone}]</source>
        <translation>这台电脑不认识学校的时区 | 重新安装程序；从源码运行的执行 pip install tzdata。 | [{zone}]</translation>
    </message>
    <message>
        <source>This computer has no key store | Choose to keep the key in a file of the desk&apos;s folder, or install a key store.</source>
        <translation>这台电脑没有密钥库 | 请选择把密钥存成目录里的文件，或安装系统密钥库。</translation>
    </message>
    <message>
        <source>This computer has no library for USB printers | The installer has to install libusb 1.0, or use the printer&apos;s device file.</source>
        <translation>本机没有 USB 打印所需的库 | 请安装人员安装 libusb 1.0，或改用打印机的设备文件。</translation>
    </message>
    <message>
        <source>This computer has no voice for this language | Install one in the system&apos;s settings (on Linux: speech-dispatcher or espeak-ng). The tones are heard all the same.</source>
        <translation>本机没有这种语言的语音 | 请在系统设置中安装（Linux：speech-dispatcher 或 espeak-ng）。提示音照常。</translation>
    </message>
    <message>
        <source>This computer lacks a part for this kind of server | Have the installer add it: pip install &quot;canteen-desk[server]&quot;. | [{package}]</source>
        <translation>这台电脑缺少连接这种服务器的组件 | 请安装人员添加：pip install &quot;canteen-desk[server]&quot;。 | [{package}]</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is behind the ledger | Set the clock, then restart the desk. | [Last entry {at}]</source>
        <translation>电脑时钟比账本还早 | 请校准电脑时钟，再重启本机。 | [最后一条 {at}]</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is behind what the ledger holds | Set the clock, then update: nothing tells now whether it is mealtime. | [{now}]</source>
        <translation>本机时钟比账本里的记录还早 | 请先校准时钟再更新：现在无法判断是否正在供餐。 | [{now}]</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong: it stands before the day the file was made | Set date and time, then choose the file again. If the clock is right, ask the provider for a new file. | [Clock {clock_on}][, file {made_on}]</source>
        <translation>这台电脑的时钟不对：比文件的制作日期还早 | 请先校准日期和时间，再选一次文件。如果时钟没错，请向服务商要一份新文件。 | [时钟 {clock_on}][，文件 {made_on}]</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was never set | Set date and time in the system&apos;s settings before anything is sold; if it is wrong again tomorrow, the battery on the board is empty. | [{day}]</source>
        <translation>这台电脑的时钟从没设过 | 收款前先在系统设置里调好日期和时间；明天又错，就是主板电池没电了。 | [{day}]</translation>
    </message>
    <message>
        <source>This date is in the future | Correct the date. | [{text}]</source>
        <translation>日期在将来 | 请改正日期。 | [{text}]</translation>
    </message>
    <message>
        <source>This day is over | A price holds and a plan counts from today on at the earliest. | [{text}]</source>
        <translation>这一天已经过去 | 价格和计划最早从今天起算。 | [{text}]</translation>
    </message>
    <message>
        <source>This day is over | Choose today or a later day. | [{text}]</source>
        <translation>这一天已经过去 | 请选今天或以后。 | [{text}]</translation>
    </message>
    <message>
        <source>This day was run with another file | Give the file of then; if the platform has corrected its bill, ask the provider&apos;s engineers. | [{account}, {day}][, SHA-256 {sha256}…]</source>
        <translation>这一天已用另一个文件对过账 | 请使用当时的文件；若平台更正了账单，请联系服务商的工程师。 | [{account}，{day}][，SHA-256 {sha256}…]</translation>
    </message>
    <message>
        <source>This day was run with other customers or another tolerance | Give the same as then. | [{day}][, --customer {customers}][, --tolerance {tolerance_s}]</source>
        <translation>这一天对账时用的客户或时间容差不同 | 请与当时保持一致。 | [{day}][，--customer {customers}][，--tolerance {tolerance_s}]</translation>
    </message>
    <message>
        <source>This desk has another lane key already | If it is to leave that school, join again with --replace.</source>
        <translation>本窗口已有另一把窗口密钥 | 若要离开原学校，请加 --replace 重新加入。</translation>
    </message>
    <message>
        <source>This desk has another lane key than the school&apos;s server | On a desk that works, run canteen-desk lanes show-key, and join here with that.</source>
        <translation>本窗口的密钥与学校服务器的不同 | 请在正常的窗口运行 canteen-desk lanes show-key，再用它在这里加入。</translation>
    </message>
    <message>
        <source>This desk has no lane key | On the first desk run canteen-desk lanes begin, on any other lanes join with the first one&apos;s key.</source>
        <translation>本窗口没有窗口密钥 | 第一个窗口运行 canteen-desk lanes begin，其他窗口用它的密钥运行 lanes join。</translation>
    </message>
    <message>
        <source>This desk has not met the terminal {device_sn} | Check the number; a terminal is known once it was connected. | [known: {known}]</source>
        <translation>本机没有接过终端 {device_sn} | 请核对编号；终端接上过一次才认得。 | [接过的：{known}]</translation>
    </message>
    <message>
        <source>This desk is alone: no server is set | On the first desk run canteen-desk lanes begin, on any other lanes join.</source>
        <translation>本窗口单独使用：没有设置服务器 | 第一个窗口运行 canteen-desk lanes begin，其他窗口运行 lanes join。</translation>
    </message>
    <message>
        <source>This desk knows no provider yet, so nobody&apos;s updates are believed | Have the installer pin the provider first.</source>
        <translation>本机还不认识任何服务商，因此不接受任何人的更新 | 请先由安装人员登记服务商。</translation>
    </message>
    <message>
        <source>This desk trusts no maker&apos;s authority yet | Add the programme authority with canteen-desk devices pair --authority FILE.</source>
        <translation>本收银台还没有信任任何厂商机构 | 请用 canteen-desk devices pair --authority 文件 添加项目根证书。</translation>
    </message>
    <message>
        <source>This desk was being retired and that was cut off: nothing is sold or changed here | Run canteen-desk retire again. If no other computer was begun with, canteen-desk retire --undo. | [Since {at}]</source>
        <translation>本收银台正在停用时中断了：本机不收银，也不能修改 | 请再次运行 canteen-desk retire。若没有启用另一台电脑，用 canteen-desk retire --undo。 | [自 {at}]</translation>
    </message>
    <message>
        <source>This desk was not retired | Nothing has to be undone. | [{path}]</source>
        <translation>本收银台没有停用 | 不需要撤销。 | [{path}]</translation>
    </message>
    <message>
        <source>This diner pays another price | The order is given up for one at the right price.</source>
        <translation>此人是另一个价格 | 这一单已取消，将按正确价格重新收款。</translation>
    </message>
    <message>
        <source>This dish is planned twice for the same meal and day | Remove one of the rows. | [Row {first_line}]</source>
        <translation>这道菜在同一餐、同一天排了两次 | 请删去一行。 | [第 {first_line} 行]</translation>
    </message>
    <message>
        <source>This dish stands in the file already and says something else | Say the same in both rows, or name them apart. | [{dish}, row {first_line}]</source>
        <translation>这道菜在文件里出现过，内容不同 | 请让两行一致，或分别命名。 | [{dish}，第 {first_line} 行]</translation>
    </message>
    <message>
        <source>This face is much like another person&apos;s | Check whether the name is right; enrol twins at the camera, where the decision is recorded. | [{other}]</source>
        <translation>这张脸和另一个人很像 | 请核对学号是否写对；双胞胎请到摄像头前录入，判断会留下记录。 | [{other}]</translation>
    </message>
    <message>
        <source>This folder has keys already | They are never written over; name another folder. | {path}</source>
        <translation>此文件夹已有密钥 | 密钥绝不覆盖；请指定另一个文件夹。 | {path}</translation>
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
        <source>This is a link, not a photo | Copy the photo itself into the folder.</source>
        <translation>这是快捷方式，不是照片 | 请把照片本身复制到文件夹里。</translation>
    </message>
    <message>
        <source>This is neither a PIN nor a password | Enter {digits} digits, or a password of at least {least} characters.</source>
        <translation>这不是 PIN，也不是密码 | 请输入 {digits} 位数字，或至少 {least} 个字符的密码。</translation>
    </message>
    <message>
        <source>This is no address of a folder or a server | Write a whole path, or sftp://, webdav+https://, https:// or s3:// with the host; a password goes in its own field. | [{given}]</source>
        <translation>这不是文件夹或服务器的地址 | 请写完整路径，或 sftp://、webdav+https://、https://、s3:// 加主机名；密码填在密码栏里。 | [{given}]</translation>
    </message>
    <message>
        <source>This is no address to listen at | Write it as pty, a device such as /dev/ttyUSB0, or socket://127.0.0.1:PORT. | [{url}][: {detail}]</source>
        <translation>监听地址写错了 | 请写成 pty、设备名（如 /dev/ttyUSB0），或 socket://127.0.0.1:端口号。 | [{url}][：{detail}]</translation>
    </message>
    <message>
        <source>This is no amount in yuan with at most two decimals | Fetch the bill again, and do not change it.</source>
        <translation>这不是最多两位小数的金额（元） | 请重新下载账单，不要改动。</translation>
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
        <source>This is no bill of the platform: its first line says none of the four kinds | Give the ZIP as it was fetched.</source>
        <translation>这不是平台的账单：首行不是四种账单之一 | 请使用下载时的原 ZIP 文件。</translation>
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
        <source>This is no date | Write it as 2020-04-01. | [{given}]</source>
        <translation>这不是日期 | 请写成 2020-04-01。 | [{given}]</translation>
    </message>
    <message>
        <source>This is no day of the week | Write 周一 to 周日, or several with 、between. | [{text}]</source>
        <translation>这不是星期 | 请写周一到周日，多个用“、”隔开。 | [{text}]</translation>
    </message>
    <message>
        <source>This is no day | Write it as 2026-06-18. | [{text}]</source>
        <translation>这不是日期 | 请写成 2026-06-18 的样子。 | [{text}]</translation>
    </message>
    <message>
        <source>This is no day | Write it as 2026-09-01. | [{text}]</source>
        <translation>这不是日期 | 请写成 2026-09-01。 | [{text}]</translation>
    </message>
    <message>
        <source>This is no instant with an offset | Write --as-of as 2020-10-01T00:00:00+08:00. | [{text}]</source>
        <translation>这不是带时区偏移的时刻 | 请把 --as-of 写成 2020-10-01T00:00:00+08:00。 | [{text}]</translation>
    </message>
    <message>
        <source>This is no instant with an offset | Write it as 2020-04-01T12:00:00+08:00. | [{given}]</source>
        <translation>这不是带时区偏移的时刻 | 请写成 2020-04-01T12:00:00+08:00。 | [{given}]</translation>
    </message>
    <message>
        <source>This is no lane key, or a letter of it is wrong | Type all 14 groups as the other desk shows them.</source>
        <translation>这不是窗口密钥，或有字母输错 | 请按另一窗口显示的内容输入全部 14 组。</translation>
    </message>
    <message>
        <source>This is no month | Write it as 2020-04. | [{given}]</source>
        <translation>这不是月份 | 请写成 2020-04。 | [{given}]</translation>
    </message>
    <message>
        <source>This is no month | Write it as 2026-06. | [{text}]</source>
        <translation>这不是月份 | 请写成 2026-06。 | [{text}]</translation>
    </message>
    <message>
        <source>This is no number of a payment or a refund; a spreadsheet may have rounded it | Give the ZIP as it was fetched.</source>
        <translation>这不是交易号或退款号，可能被电子表格改成了近似数 | 请使用下载时的原 ZIP 文件。</translation>
    </message>
    <message>
        <source>This is no photo that can be read | Save it as JPEG or PNG.</source>
        <translation>这不是可读的照片 | 请另存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>This is no price of a dish | Enter an amount above zero and at most {most}. | [{text}]</source>
        <translation>这不是菜价 | 请填大于零、不超过 {most} 的金额。 | [{text}]</translation>
    </message>
    <message>
        <source>This is no registration of a till | Have the till write it anew, or name its minisign public key.</source>
        <translation>这不是收银机的登记文件 | 请在收银机上重新生成，或指定其 minisign 公钥。</translation>
    </message>
    <message>
        <source>This is no roster file | Save it as CSV or XLSX and try again. | [Wanted: {wanted}]</source>
        <translation>这不是名单文件 | 请另存为 CSV 或 XLSX 后重试。 | [应为 {wanted}]</translation>
    </message>
    <message>
        <source>This is no statement of the provider | Choose the JSON file as it came, or ask for it again. | [{path}]</source>
        <translation>这不是服务商结算单 | 请选择原样收到的 JSON 文件，或重新索取。 | [{path}]</translation>
    </message>
    <message>
        <source>This is no support file by its name | Give the file that ends in -support-DATE-TIME.zip.age. | [{name}]</source>
        <translation>看名字，这不是支持文件 | 请给以 -support-日期-时间.zip.age 结尾的文件。 | [{name}]</translation>
    </message>
    <message>
        <source>This is no telephone number | Correct the number.</source>
        <translation>这不是电话号码 | 请改正号码。</translation>
    </message>
    <message>
        <source>This is no time as the platform writes it; a spreadsheet may have changed it | Give the ZIP as it was fetched.</source>
        <translation>这不是平台写的时间格式，可能被电子表格改动过 | 请使用下载时的原 ZIP 文件。</translation>
    </message>
    <message>
        <source>This is no time of day | Write it as 11:30. | [{text}]</source>
        <translation>这不是有效的时间 | 请写成 11:30 的样子。 | [{text}]</translation>
    </message>
    <message>
        <source>This is no whole backup: it was damaged or changed | Nothing was changed here. Take another backup. | [{path}][: {detail}]</source>
        <translation>这不是完整的备份：已损坏或被改动 | 本机没有任何改动。请换一个备份。 | [{path}][：{detail}]</translation>
    </message>
    <message>
        <source>This is no whole number | Write it as 50. | [{text}]</source>
        <translation>这不是整数 | 请写成 50 这样的数。 | [{text}]</translation>
    </message>
    <message>
        <source>This is no whole number | Write whole fen, at most twelve digits. | [{given}]</source>
        <translation>这不是整数 | 请填写整数（单位：分），最多十二位。 | [{given}]</translation>
    </message>
    <message>
        <source>This is not a bundle&apos;s name | Bundles are named TILL-SEQUENCE.zip.age. | [{name}]</source>
        <translation>这不是数据包的文件名 | 数据包的名称形如 TILL-SEQUENCE.zip.age。 | [{name}]</translation>
    </message>
    <message>
        <source>This is not a picture that can be read | Use a JPEG, PNG, WebP or BMP file of at least 16 pixels a side.</source>
        <translation>这不是可以读取的照片 | 请使用 JPEG、PNG、WebP 或 BMP 文件，边长不少于 16 像素。</translation>
    </message>
    <message>
        <source>This is not a provider&apos;s file | Ask the provider for its provider.toml. | [{path}]</source>
        <translation>这不是服务商的文件 | 请向服务商索取 provider.toml。 | [{path}]</translation>
    </message>
    <message>
        <source>This is not a receipt&apos;s name | Receipts are named PROVIDER-SEQUENCE.zip. | [{name}]</source>
        <translation>这不是回执的文件名 | 回执的名称形如 PROVIDER-SEQUENCE.zip。 | [{name}]</translation>
    </message>
    <message>
        <source>This is not a version that updates are known by | Ask the provider for the update again. | [{text}]</source>
        <translation>这不是更新所用的版本号 | 请向服务商重新索取更新。 | [{text}]</translation>
    </message>
    <message>
        <source>This is not right | Enter it again, or ask a supervisor to set a new one. | [{left} tries left]</source>
        <translation>PIN 或密码不对 | 请重新输入，或请主管另设一个。 | [还可以试 {left} 次]</translation>
    </message>
    <message>
        <source>This is not the name of a provisioning file | It is named WINDOW.provision.zip; do not rename it. | [{name}]</source>
        <translation>这不是开通文件的名称 | 开通文件名为“窗口代号.provision.zip”，请不要改名。 | [{name}]</translation>
    </message>
    <message>
        <source>This is not the recovery code of this backup | Type the four groups of five as they were written down when the first backup was made.</source>
        <translation>这不是该备份的恢复码 | 请照第一次备份时抄下的四组、每组五位输入。</translation>
    </message>
    <message>
        <source>This is somebody&apos;s personal list of payments, not a merchant&apos;s bill | Fetch the merchant&apos;s trade bill (业务明细), and delete this file.</source>
        <translation>这是个人的收支明细，不是商家账单 | 请下载商家的业务明细账单，并删除此文件。</translation>
    </message>
    <message>
        <source>This is the last supervisor | Make somebody else a supervisor first.</source>
        <translation>这是最后一位主管 | 请先让另一个人当主管。</translation>
    </message>
    <message>
        <source>This is the platform&apos;s answer that there is no bill yet, not a bill | Fetch the bill later; it is there about 9 o&apos;clock the next day.</source>
        <translation>这是平台“账单尚未生成”的答复，不是账单 | 请晚些再下载；账单次日 9 点左右生成。</translation>
    </message>
    <message>
        <source>This is too long | Shorten it. | [{length}, at most {most}]</source>
        <translation>内容太长 | 请缩短。 | [{length}，最多 {most}]</translation>
    </message>
    <message>
        <source>This kind of row is not known; only 交易 and 退款 are | Tell the provider&apos;s engineers: nothing is guessed here.</source>
        <translation>不认识这种业务类型，只认识“交易”和“退款” | 请告知服务商的工程师：这里不做猜测。</translation>
    </message>
    <message>
        <source>This language is not known | Choose zh_CN or en. | [{value}]</source>
        <translation>不认识这种语言 | 请选择 zh_CN 或 en。 | [{value}]</translation>
    </message>
    <message>
        <source>This ledger does not have the order | Nothing was given back. Refund it at the desk that sold it. | [Order {order_no}]</source>
        <translation>本机账本里没有这个单号 | 没有退款。请到收这一笔的收银台退。 | [单号 {order_no}]</translation>
    </message>
    <message>
        <source>This mark is not known | Use 清真, 素食, 纯素, 含猪肉, 含牛肉, 含肉, 含海鲜, 辣, 含酒精. | [{text}]</source>
        <translation>不认识这个忌口标记 | 可用：清真、素食、纯素、含猪肉、含牛肉、含肉、含海鲜、辣、含酒精。 | [{text}]</translation>
    </message>
    <message>
        <source>This meal is not known | Write 早餐, 午餐, 晚餐, 夜宵 or 全部, with 、 between several. | [{text}]</source>
        <translation>不认识这个餐次 | 请写早餐、午餐、晚餐、夜宵或全部，多个用“、”隔开。 | [{text}]</translation>
    </message>
    <message>
        <source>This moment is still to come | Name one up to now, or check this computer&apos;s clock. | [{as_of}]</source>
        <translation>这个时刻还没有到 | 请指定不晚于现在的时刻，或检查本机时钟。 | [{as_of}]</translation>
    </message>
    <message>
        <source>This month is stated already and is never stated again | What changed since stands in the next statement as an adjustment. | [{month}][, stated on {stated_on}]</source>
        <translation>本月已结算，不再重新结算 | 此后的变动作为调整列入下一份结算单。 | [{month}][，{stated_on} 出具]</translation>
    </message>
    <message>
        <source>This month was stated as of another moment | What changed since comes as adjustments with a later month. | {month}, as of {as_of}</source>
        <translation>该月已按另一时点出具账单 | 此后的变化将作为调整列入以后月份的账单。 | {month}，截至 {as_of}</translation>
    </message>
    <message>
        <source>This needs a package that is not installed | Install canteen-desk[fleet], or use CSV and the engine sqlite. | [{package}]</source>
        <translation>需要的软件包没有安装 | 请安装 canteen-desk[fleet]，或使用 CSV 和 sqlite 引擎。 | [{package}]</translation>
    </message>
    <message>
        <source>This needs somebody who may do it | Ask a supervisor to enter their PIN.</source>
        <translation>这件事要有权限的人来做 | 请主管输入 PIN。</translation>
    </message>
    <message>
        <source>This payment code was used a moment ago | It is not charged twice. If that payment failed, have a new code shown.</source>
        <translation>这个付款码刚才已用过 | 不会重复扣款。若上一笔没有成功，请刷新付款码。</translation>
    </message>
    <message>
        <source>This payment or refund stands in the bill already | Fetch the bill again; if it stays, ask the platform. | [Line {first_line}]</source>
        <translation>这笔交易或退款在账单里已经有了 | 请重新下载账单；若仍如此，请询问平台。 | [第 {first_line} 行]</translation>
    </message>
    <message>
        <source>This person does not take part in this meal | Ask the canteen office; a supervisor may let it through.</source>
        <translation>此人不在本餐用餐名单 | 请问食堂办公室；主管可以放行。</translation>
    </message>
    <message>
        <source>This person is not among the users | Look at the list again.</source>
        <translation>用户里没有这个人 | 请再看一遍列表。</translation>
    </message>
    <message>
        <source>This person is not known any more | Look them up again.</source>
        <translation>此人已不在名册 | 请重新查找。</translation>
    </message>
    <message>
        <source>This person is not known here (any more) | Look the person up again; who was erased cannot come back.</source>
        <translation>这里没有（或已不再有）这个人 | 请重新查找；已删除的人无法恢复。</translation>
    </message>
    <message>
        <source>This person is suspended | Ask the canteen office before serving.</source>
        <translation>此人已停用 | 请先问食堂办公室，再决定是否供餐。</translation>
    </message>
    <message>
        <source>This program runs from its source and is not updated from sticks | Update the checkout, or install the package.</source>
        <translation>本程序从源代码运行，不能用U盘更新 | 请更新源代码，或安装软件包。</translation>
    </message>
    <message>
        <source>This row has another number of cells than the header | Fetch the bill again, and do not change it. | [{count} cells][, {expected} expected]</source>
        <translation>这一行的列数与表头不一致 | 请重新下载账单，不要改动。 | [{count} 列][，应为 {expected} 列]</translation>
    </message>
    <message>
        <source>This row is of another day than the bill | Fetch the bill again; if it stays, allow more with --tolerance.</source>
        <translation>这一行不是账单当天的 | 请重新下载账单；若仍如此，用 --tolerance 放宽时间。</translation>
    </message>
    <message>
        <source>This sale does not wait to be charged | Give the money back as a refund instead.</source>
        <translation>这一笔不是待扣款 | 请改用退款。</translation>
    </message>
    <message>
        <source>This sale has left for the provider already | It will be charged. Give the money back as a refund afterwards.</source>
        <translation>这一笔已送交服务商 | 将会扣款，请在扣款后退款。</translation>
    </message>
    <message>
        <source>This sale was paid at another terminal | Nothing was given back. Connect that terminal, then refund again. | [Terminal {sn}]</source>
        <translation>这一笔是在另一台终端上收的 | 没有退款。请接上那台终端后再退。 | [终端 {sn}]</translation>
    </message>
    <message>
        <source>This sale was taken offline and is not charged yet | Nothing was given back. Refund it once it is charged. | [Order {order_no}]</source>
        <translation>这一笔是离线收款，尚未扣款 | 没有退款。扣款之后再退。 | [单号 {order_no}]</translation>
    </message>
    <message>
        <source>This serving costs nothing | Serve the meal; nothing is charged.</source>
        <translation>这一份不收费 | 请打餐，不扣款。</translation>
    </message>
    <message>
        <source>This serving is free | Serve the meal; nothing is charged.</source>
        <translation>这一份免费 | 请打餐，不扣款。</translation>
    </message>
    <message>
        <source>This statement of the provider was read before | Nothing changed. | [{path}]</source>
        <translation>这份服务商结算单此前已读入 | 没有变动。 | [{path}]</translation>
    </message>
    <message>
        <source>This step is done already, or no exchange was begun | Look at the Devices page where the exchange stands.</source>
        <translation>这一步已经做完，或还没有开始更换 | 在“设备”页查看更换进行到哪一步。</translation>
    </message>
    <message>
        <source>This support file was opened there before | Look into the folder, or choose another one. | [{path}]</source>
        <translation>这份支持文件在那里打开过了 | 直接看那个文件夹，或另选一个。 | [{path}]</translation>
    </message>
    <message>
        <source>This takes two people | Another person has to enter their own PIN.</source>
        <translation>这件事要两个人 | 请另一个人输入自己的 PIN。</translation>
    </message>
    <message>
        <source>This terminal cannot refund | Nothing was given back. Give it back on the payment provider&apos;s own page, and tell the installer.</source>
        <translation>这台终端不支持退款 | 没有退款。请在支付平台的商家页面退，并告知安装人员。</translation>
    </message>
    <message>
        <source>This terminal cannot verify without money | Ask its maker for a newer firmware.</source>
        <translation>此终端不支持核身 | 请向厂商索取新固件。</translation>
    </message>
    <message>
        <source>This terminal is about to leave and is being emptied | Capture faces once the new terminal is there.</source>
        <translation>这台终端即将更换，正在清空人脸 | 等新终端接好后再采集。</translation>
    </message>
    <message>
        <source>This terminal is not in the programme of the policy | Nothing was paired. Connect an invited terminal, or answer the questions without --yes to pair it all the same. | [{what}]</source>
        <translation>此终端不在政策的项目名单内 | 没有配对。请连接受邀终端；若仍要配对，请去掉 --yes 并逐项回答。 | [{what}]</translation>
    </message>
    <message>
        <source>This terminal is not in the programme | Sales go on; ask the installer about the device list. | [Terminal {device_sn}]</source>
        <translation>这台终端不在补贴计划内 | 收款照常；请向安装人员核对设备名单。 | [终端 {device_sn}]</translation>
    </message>
    <message>
        <source>This terminal is not paired with this desk | Look at canteen-desk devices list for the serial number. | [{sn}]</source>
        <translation>这台终端没有与本收银台配对 | 用 canteen-desk devices list 查看序列号。 | [{sn}]</translation>
    </message>
    <message>
        <source>This terminal reads payment codes itself | Hold the code in front of the terminal.</source>
        <translation>这台终端自己扫付款码 | 请把付款码对准终端。</translation>
    </message>
    <message>
        <source>This terminal was not paired with this desk | Pair it on the Devices page, or with canteen-desk devices pair. | [Terminal {sn}]</source>
        <translation>此终端尚未与本收银台配对 | 请在“设备”页配对，或运行 canteen-desk devices pair。 | [终端 {sn}]</translation>
    </message>
    <message>
        <source>This terminal&apos;s certificate is not of an authority that this desk trusts | Do not use it. Ask its maker for the programme authority, or connect the invited terminal.</source>
        <translation>此终端的证书不是由本收银台信任的机构签发 | 请勿使用。请向厂商索取项目根证书，或换用受邀终端。</translation>
    </message>
    <message>
        <source>This till&apos;s name belongs to another customer | Give the new till a name of its own. | {till}, {customer}</source>
        <translation>此收银机编号已属于另一客户 | 请给新收银机另取编号。 | {till}，{customer}</translation>
    </message>
    <message>
        <source>This user may not open a camera | As an administrator: usermod -aG[ {group}] USER, then sign in again. | [{name}][, group {group}]</source>
        <translation>本用户没有权限打开摄像头 | 由管理员执行 usermod -aG[ {group}] 用户名，再重新登录。 | [{name}][，组 {group}]</translation>
    </message>
    <message>
        <source>This user may not open the terminal&apos;s port | As an administrator: usermod -aG[ {group}] USER, then sign in again. The package sets it by itself. | [{port}][, group {group}]</source>
        <translation>本用户没有权限打开终端的端口 | 由管理员执行 usermod -aG[ {group}] 用户名，再重新登录。用安装包装的会自动设好。 | [{port}][，组 {group}]</translation>
    </message>
    <message>
        <source>This user may not open the terminal&apos;s port | Ask the installer for access to the port. | [{port}][{url}][{detail}]</source>
        <translation>没有打开终端接口的权限 | 请安装人员开通接口权限。 | [{port}][{url}][{detail}]</translation>
    </message>
    <message>
        <source>This user may not use the receipt printer | The installer has to give access to the device. | [{address}]</source>
        <translation>当前用户无权使用小票打印机 | 请安装人员开放设备权限。 | [{address}]</translation>
    </message>
    <message>
        <source>This value stands twice in the file | Each person needs a value of their own. | [first in line {first_line}]</source>
        <translation>这个值在文件里出现两次 | 每个人要有自己的值。 | [第一次在第 {first_line} 行]</translation>
    </message>
    <message>
        <source>This version runs already | There is nothing to do. | [{version}]</source>
        <translation>正在运行的就是这个版本 | 无需操作。 | [{version}]</translation>
    </message>
    <message>
        <source>Today is outside the policy&apos;s time | Sales go on; nothing accrues today. | [{detail}]</source>
        <translation>今天不在政策期内 | 收款照常；今天不计补贴。 | [{detail}]</translation>
    </message>
    <message>
        <source>Too many wrong tries | Wait, or have a supervisor end it in the settings. | [{minutes} min left]</source>
        <translation>输错次数太多，已锁定 | 请等待，或请主管在设置里解除。 | [还剩 {minutes} 分钟]</translation>
    </message>
    <message>
        <source>Too much of one dish, or too many dishes in one sale | Make two sales of it. | [At most {most}]</source>
        <translation>一笔里同一道菜太多，或菜的种类太多 | 请分两笔收。 | [最多 {most}]</translation>
    </message>
    <message>
        <source>Too much of this person&apos;s meals waits to be charged | Take it by face or payment code; the office can ask the guardian. | [{waiting} wait][, limit {limit}]</source>
        <translation>待扣款已超过个人上限 | 请刷脸或出示付款码；可由办公室联系监护人。 | [待扣 {waiting}][，上限 {limit}]</translation>
    </message>
    <message>
        <source>Two dishes that are sold have the same name | Name them apart, or switch one off. | [{dish}]</source>
        <translation>在售的两道菜同名 | 请分别命名，或停售其中一道。 | [{dish}]</translation>
    </message>
    <message>
        <source>Two files of one name were given | Rename one: they lie side by side in the file. | [{name}]</source>
        <translation>给出的两个文件同名 | 请给其中一个改名：它们在文件里并排存放。 | [{name}]</translation>
    </message>
    <message>
        <source>Two meals have the same code | Give each its own.</source>
        <translation>两个餐次的代号相同 | 请分别编号。</translation>
    </message>
    <message>
        <source>Two meals overlap | Correct their hours. | [{meal}, {other}]</source>
        <translation>两个餐次时段重叠 | 请改正时段。 | [{meal}、{other}]</translation>
    </message>
    <message>
        <source>Two policies are in force for the same terminal on the same days | Ask which of the two is right, and take the other out of the folder of policies. | [{policy_id}][ and {other_id}][, terminals {device_sns}][, {first} to {last}]</source>
        <translation>同一终端在同一时段有两个政策生效 | 请确认以哪一个为准，并把另一个从政策文件夹中移走。 | [{policy_id}][ 与 {other_id}][，终端 {device_sns}][，{first} 至 {last}]</translation>
    </message>
    <message>
        <source>Valid, only {days} days left | Ask the maker for a new one before {until}; after it nothing can be sold.</source>
        <translation>有效，仅剩 {days} 天 | 请在 {until} 前向厂商换证；到期后停收。</translation>
    </message>
    <message>
        <source>Valid, {days} days left | Until {until}, issued by {issuer}.</source>
        <translation>有效，还剩 {days} 天 | 至 {until}，由 {issuer} 签发。</translation>
    </message>
    <message>
        <source>What is written about bundles does not follow from the ledger | Do not export. Have the file looked at with canteen-desk doctor. | [Bundle {sequence}]</source>
        <translation>数据包的记录与账本不符 | 请勿导出，请用 canteen-desk doctor 检查文件。 | [数据包 {sequence}]</translation>
    </message>
    <message>
        <source>What the desk says of its own health cannot be read | Bring the provider&apos;s program up to date; if it is, look at the desk on site.</source>
        <translation>窗口自报的运行状况读不出来 | 先更新服务商这边的程序；已是最新的，就到现场查看。</translation>
    </message>
    <message>
        <source>What the desk says of its own health cannot be read | Its sales were taken all the same. Bring the provider&apos;s program up to date, or look at the desk. | [{field}]</source>
        <translation>窗口自报的运行状况读不出来 | 交易照常收下。请更新服务商这边的程序，或到现场查看。 | [{field}]</translation>
    </message>
    <message>
        <source>What was read back is not what was written: this stick or server loses bytes | Do not use it any more. Take another one, then export again. | [{name}][ · {place}]</source>
        <translation>回读的内容与写入的不一致：这个 U 盘或服务器会丢数据 | 请不要再用它。换一个，然后再次导出。 | [{name}][ · {place}]</translation>
    </message>
    <message>
        <source>What was scanned is neither a payment code nor a card | Show the payment code again, or use the face.</source>
        <translation>扫到的不是付款码也不是校园卡 | 请重新出示付款码，或刷脸。</translation>
    </message>
    <message>
        <source>Who closes is missing | Write a name: it goes into the ledger.</source>
        <translation>没有写日结人 | 请写上姓名，会记入账本。</translation>
    </message>
    <message>
        <source>Who has left needs no consent | Take the person back first.</source>
        <translation>已离校的人不需要授权 | 请先恢复该人员。</translation>
    </message>
    <message>
        <source>Who is signed in does not sell | Sign in as a cashier to sell. | [{name}]</source>
        <translation>登录的人不收款 | 要收款，请收银员登录。 | [{name}]</translation>
    </message>
    <message>
        <source>Whose till this is was not said | Name the customer with --customer. | {till}</source>
        <translation>没有说明收银机属于哪个客户 | 请用 --customer 指定客户。 | {till}</translation>
    </message>
    <message>
        <source>{drift} s apart | It is set by itself at every connection.</source>
        <translation>相差 {drift} 秒 | 每次连接时自动校时。</translation>
    </message>
    <message>
        <source>{drift} s apart | Look which clock is right, then set it in the next step.</source>
        <translation>相差 {drift} 秒 | 请看哪边的钟准，下一步再校时。</translation>
    </message>
    <message>
        <source>{manufacturer} is not invited | Nothing accrues with it. Ask the provider, or use an invited make. | [Invited: {wanted}]</source>
        <translation>{manufacturer} 不在合作厂商名单内 | 用它不计补贴。请咨询服务商，或换用名单内厂商的终端。 | [名单：{wanted}]</translation>
    </message>
    <message>
        <source>{manufacturer}, model {model} | On the list of policy {policy_id}.</source>
        <translation>{manufacturer}，型号 {model} | 在政策 {policy_id} 的名单内。</translation>
    </message>
    <message>
        <source>{value} | There is no policy to compare with; import it to see the subsidy.</source>
        <translation>{value} | 没有政策可对照；导入政策后才有补贴。</translation>
    </message>
    <message>
        <source>{vendor} {model} | A camera of this make is also at this computer&apos;s USB: {usb}.</source>
        <translation>{vendor} {model} | 本机 USB 上也有该品牌摄像头：{usb}。</translation>
    </message>
    <message>
        <source>{vendor} {model} | The terminal says so; it is not at this computer&apos;s USB.</source>
        <translation>{vendor} {model} | 终端自报；不在本机 USB 上。</translation>
    </message>
    <message>
        <source>{vendor} {model} | The terminal says so; this system has no USB listing to compare with.</source>
        <translation>{vendor} {model} | 终端自报；本系统无法列出 USB 设备来对照。</translation>
    </message>
</context>
<context>
    <name>receipt</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收银员</translation>
    </message>
    <message>
        <source>Charged later</source>
        <translation>延迟扣款</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Diner</source>
        <translation>用餐人</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>刷脸</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>退还</translation>
    </message>
    <message>
        <source>If every character can be read and the amount stands at the right edge, the printer is set up.</source>
        <translation>每个字都看得清，金额靠右对齐，打印机就设置好了。</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation>未扣款</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已收款</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>支付方式</translation>
    </message>
    <message>
        <source>Payment code</source>
        <translation>付款码</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>消费小票</translation>
    </message>
    <message>
        <source>Recognised here</source>
        <translation>本机识别</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refund no.</source>
        <translation>退款单号</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Test receipt</source>
        <translation>测试小票</translation>
    </message>
    <message>
        <source>The network was down: the amount is charged later by itself.</source>
        <translation>当时网络中断，此笔将自动延迟扣款。</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Trade no.</source>
        <translation>交易号</translation>
    </message>
    <message>
        <source>[Reprint]</source>
        <translation>【补打】</translation>
    </message>
    <message>
        <source>{meal}, serving {n}</source>
        <translation>{meal}第 {n} 份</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}同学</translation>
    </message>
    <message>
        <source>{name} (staff)</source>
        <translation>{name}老师</translation>
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
    <name>refund</name>
    <message>
        <source>Amount, yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>At most {amount}</source>
        <translation>最多 {amount}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>请选择原因。</translation>
    </message>
    <message>
        <source>Enter who decides this refund.</source>
        <translation>请填写由谁决定退款。</translation>
    </message>
    <message>
        <source>It goes back to the account that paid.</source>
        <translation>款项退回原付款账户。</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>没有取餐</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>取消用餐</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <extracomment>Seconds before MOMENT, the sample person, state, way, what went back of it in fen.</extracomment>
        <translation>重复扣款</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分退</translation>
    </message>
    <message>
        <source>Press again: {amount}</source>
        <translation>再按一次，退 {amount}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refund in doubt: do not refund again</source>
        <translation>退款存疑：不要再退</translation>
    </message>
    <message>
        <source>Refund under way</source>
        <translation>正在退款</translation>
    </message>
    <message>
        <source>Refund {amount}</source>
        <translation>退款 {amount}</translation>
    </message>
    <message>
        <source>Supervisor&apos;s name</source>
        <translation>主管姓名</translation>
    </message>
    <message>
        <source>The answer got lost. The desk asks for this refund by itself until it is known.</source>
        <translation>退款中断线。本机用原退款单号自动查询，直到有结果。</translation>
    </message>
    <message>
        <source>The refund was declined</source>
        <translation>退款被拒</translation>
    </message>
    <message>
        <source>The terminal is working on it.</source>
        <translation>终端正在处理，请稍候。</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Void the sale</source>
        <translation>作废这一笔</translation>
    </message>
    <message>
        <source>Which reason</source>
        <translation>什么原因</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>全额</translation>
    </message>
    <message>
        <source>Whole {amount}</source>
        <translation>全额 {amount}</translation>
    </message>
    <message>
        <source>Whom was it meant for?</source>
        <translation>应当是谁付款？</translation>
    </message>
    <message>
        <source>Write it for them</source>
        <translation>改记到此人</translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation>请写几个字说明原因。</translation>
    </message>
    <message>
        <source>Wrong amount</source>
        <translation>金额收错</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>认错人</translation>
    </message>
    <message>
        <source>{amount} is taken off this person and written for {name} {of}.</source>
        <translation>{amount} 从此人名下取消，改记到 {name}（{of}）名下。</translation>
    </message>
    <message>
        <source>{amount} refunded</source>
        <translation>已退款 {amount}</translation>
    </message>
    <message>
        <source>{amount} waits to be charged. Once voided, it never is.</source>
        <translation>{amount} 待扣款。作废后不会再扣。</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>; {count} refunds, {amount}</source>
        <translation>；退款 {count} 笔 {amount}</translation>
    </message>
    <message>
        <source>A close stands in the month of its day; what is not closed yet on the day it was written.</source>
        <translation>日结计入其日期所在的月份；未日结的按记账日期计入。</translation>
    </message>
    <message>
        <source>A close takes everything since the last one; selling goes on.</source>
        <translation>日结包括上次日结以来的全部；收款照常，不受影响。</translation>
    </message>
    <message>
        <source>All shifts</source>
        <translation>各班次</translation>
    </message>
    <message>
        <source>An order is at the terminal just now</source>
        <translation>终端上还有一单</translation>
    </message>
    <message>
        <source>An order waits at the terminal. Let it end, or take it back with Esc at the checkout.</source>
        <translation>终端上还有一单。等它结束，或在收银页按 Esc 取消。</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Backup opened and proved</source>
        <translation>备份已打开核对</translation>
    </message>
    <message>
        <source>By</source>
        <translation>日结人</translation>
    </message>
    <message>
        <source>By cashier</source>
        <translation>按收银员</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>按班级</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>按时段</translation>
    </message>
    <message>
        <source>By meal</source>
        <translation>按餐次</translation>
    </message>
    <message>
        <source>By shift</source>
        <translation>按班次</translation>
    </message>
    <message>
        <source>By way of paying</source>
        <translation>按方式</translation>
    </message>
    <message>
        <source>Campus card</source>
        <translation>校园卡</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled; no file was written</source>
        <translation>已取消，没有写文件</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收银员</translation>
    </message>
    <message>
        <source>Cashiers, and charged later</source>
        <translation>收银员与延迟扣款</translation>
    </message>
    <message>
        <source>Charge failed</source>
        <translation>扣款失败</translation>
    </message>
    <message>
        <source>Charged later</source>
        <translation>延迟扣款</translation>
    </message>
    <message>
        <source>Charged since</source>
        <translation>已扣款</translation>
    </message>
    <message>
        <source>Checks before the close</source>
        <translation>日结前的检查</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>按班级</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Close for ever</source>
        <translation>确定日结</translation>
    </message>
    <message>
        <source>Close {day} as Z {z}? It is closed once and for ever.</source>
        <translation>把 {day} 日结为 Z {z}？日结只做一次，不能更改。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已日结</translation>
    </message>
    <message>
        <source>Closed for ever. What comes later of these orders stands in the next close, marked as late.</source>
        <translation>日结后不再更改。这些单之后的变动计入下一次日结，并标为“迟到”。</translation>
    </message>
    <message>
        <source>Closed for ever. What comes later stands in the next close, marked.</source>
        <translation>日结后不再更改。之后的变动计入下一次日结，并有标记。</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Closes: {count}</source>
        <translation>日结 {count} 次</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>正在日结</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Daily report of {day}</source>
        <translation>日报 {day}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>账本号</translation>
    </message>
    <message>
        <source>Every sale has a result</source>
        <translation>每笔都有结果</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>刷脸</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>From entry</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>交班人</translation>
    </message>
    <message>
        <source>Guards lifted</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Head of the chain</source>
        <translation>账链末端</translation>
    </message>
    <message>
        <source>Head of the chain {head}</source>
        <translation>账链末端 {head}</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Identification {number}</source>
        <translation>身份识别 {number}</translation>
    </message>
    <message>
        <source>Identifications left without a result there: {count}. Nothing was charged for them.</source>
        <translation>没有结果的身份识别 {count} 次，不涉及收款。</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>In doubt, and corrections</source>
        <translation>存疑与更正</translation>
    </message>
    <message>
        <source>In doubt, carried over</source>
        <translation>存疑，转入下一班</translation>
    </message>
    <message>
        <source>In doubt, goes over to the next:</source>
        <translation>存疑，转给下一班：</translation>
    </message>
    <message>
        <source>In doubt, not counted</source>
        <translation>存疑，不计</translation>
    </message>
    <message>
        <source>In doubt, without a result: {count}</source>
        <translation>{count} 笔存疑还没有结果</translation>
    </message>
    <message>
        <source>In the net, yuan</source>
        <translation>计入实收（元）</translation>
    </message>
    <message>
        <source>It can be closed once this is settled; selling goes on meanwhile.</source>
        <translation>有结果后即可日结；收款照常，不受影响。</translation>
    </message>
    <message>
        <source>Its figures stand in the ledger, entry {n}.</source>
        <translation>数字已记入账本第 {n} 条。</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Late entries</source>
        <translation>迟到的变动</translation>
    </message>
    <message>
        <source>Late entries, of orders from before the last close</source>
        <translation>迟到的变动（上次日结前的单）</translation>
    </message>
    <message>
        <source>Ledger entries {first} to {last}</source>
        <translation>账本第 {first} 至 {last} 条</translation>
    </message>
    <message>
        <source>Left in doubt at a terminal that is gone</source>
        <translation>随坏终端一起失去结果</translation>
    </message>
    <message>
        <source>Left in doubt at a terminal that is gone: {count}. The close names them; the provider&apos;s receipt settles them.</source>
        <translation>随旧终端一起失去结果的：{count} 笔。日结会列出它们，由服务商的回执确定结果。</translation>
    </message>
    <message>
        <source>Looked up</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>May be closed</source>
        <translation>可以日结</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月报</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>Net, yuan</source>
        <translation>实收（元）</translation>
    </message>
    <message>
        <source>No day of this month was closed.</source>
        <translation>本月没有日结。</translation>
    </message>
    <message>
        <source>No day was closed.</source>
        <translation>没有日结。</translation>
    </message>
    <message>
        <source>Nobody has the shift; the next who signs in to sell takes it.</source>
        <translation>现在无人当班；下一位登录收款的人接班。</translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation>没有人登录</translation>
    </message>
    <message>
        <source>Not closed on this day</source>
        <translation>当天没有日结</translation>
    </message>
    <message>
        <source>Not closed yet, and in these sums: {count} paid, net {net}.</source>
        <translation>其中未日结：已收款 {count} 笔，实收 {net}。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不交班</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>Not to be closed yet</source>
        <translation>还不能日结</translation>
    </message>
    <message>
        <source>Nothing to close</source>
        <translation>没有可日结的</translation>
    </message>
    <message>
        <source>Nothing was sold since the last close</source>
        <translation>上次日结后没有收款</translation>
    </message>
    <message>
        <source>Nothing was sold.</source>
        <translation>没有收款。</translation>
    </message>
    <message>
        <source>Numbers gapless, chain whole</source>
        <translation>单号连续，账链完整</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Order numbers</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Order {number}, {amount}</source>
        <translation>订单 {number}，{amount}</translation>
    </message>
    <message>
        <source>Orders of this day stand in {numbers} too.</source>
        <translation>这天的单也在 {numbers} 里。</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已收款</translation>
    </message>
    <message>
        <source>Paid, yuan</source>
        <translation>收款（元）</translation>
    </message>
    <message>
        <source>Payment code</source>
        <translation>付款码</translation>
    </message>
    <message>
        <source>Print on the receipt printer (F10)</source>
        <translation>在小票打印机上打印（F10）</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印交班单</translation>
    </message>
    <message>
        <source>Reading the ledger</source>
        <translation>正在读取账本</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Recognised here</source>
        <translation>本机识别</translation>
    </message>
    <message>
        <source>Refund {amount} · order {number}</source>
        <translation>退款 {amount} · 单号 {number}</translation>
    </message>
    <message>
        <source>Refund {number}, {amount}</source>
        <translation>退款 {number}，{amount}</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refunded {amount} · order {number}</source>
        <translation>已退款 {amount} · 单号 {number}</translation>
    </message>
    <message>
        <source>Refunded, yuan</source>
        <translation>退款（元）</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款笔数</translation>
    </message>
    <message>
        <source>Refunds left in doubt there: {count}. Ask the provider whether the money was given back; the desk will not try again.</source>
        <translation>存疑退款 {count} 笔：请向服务商查问钱是否已退，收银台不会再退。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Report of {month}</source>
        <translation>月报 {month}</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Sheet as PDF</source>
        <translation>交班单存 PDF</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Shift of</source>
        <translation>当班人</translation>
    </message>
    <message>
        <source>Shift of {name}</source>
        <translation>{name}的班</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Shifts begin when users are registered in the settings.</source>
        <translation>在设置里登记用户后，就有班次。</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>教职工</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Taken, to be charged</source>
        <translation>新增待扣款</translation>
    </message>
    <message>
        <source>The XLSX is being written</source>
        <translation>正在写 XLSX</translation>
    </message>
    <message>
        <source>The books</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>The chain is being proved</source>
        <translation>正在核对账链</translation>
    </message>
    <message>
        <source>The chain is broken at entry {n}</source>
        <translation>账链在第 {n} 条断开</translation>
    </message>
    <message>
        <source>The day is closed: Z {z} stands in the ledger</source>
        <translation>已日结：Z {z} 已记入账本</translation>
    </message>
    <message>
        <source>The figures go into the ledger; what is in doubt goes over by name.</source>
        <translation>数字记入账本；存疑的逐笔转给接班人。</translation>
    </message>
    <message>
        <source>The ledger was restored from a backup within it: a Z of this number may have been printed before.</source>
        <translation>其间账本曾从备份恢复：此前可能打印过同号的 Z 报表。</translation>
    </message>
    <message>
        <source>The ledger&apos;s entry that ended the shift holds these figures.</source>
        <translation>账本中结束本班的那一条记有这些数字。</translation>
    </message>
    <message>
        <source>The next close takes it</source>
        <translation>计入下一次日结</translation>
    </message>
    <message>
        <source>The shift is handed over</source>
        <translation>交班完成</translation>
    </message>
    <message>
        <source>The terminal&apos;s books equal ours</source>
        <translation>终端账与本机账相符</translation>
    </message>
    <message>
        <source>There is nobody else who sells.</source>
        <translation>没有其他能收款的人。</translation>
    </message>
    <message>
        <source>This day was not closed. What stands here is the part of the open report that was written on it.</source>
        <translation>这天没有日结。这里是未日结部分中当天记的账。</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>To be charged</source>
        <translation>待扣款</translation>
    </message>
    <message>
        <source>To be charged, not in the net</source>
        <translation>待扣款，不计入实收</translation>
    </message>
    <message>
        <source>To be charged, yuan</source>
        <translation>待扣款（元）</translation>
    </message>
    <message>
        <source>To entry</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Verifications without a result: {count}. See the Identify page.</source>
        <translation>有 {count} 次核身没有结果，见核身页。</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Voided {amount} · order {number}</source>
        <translation>已撤销 {amount} · 单号 {number}</translation>
    </message>
    <message>
        <source>Waiting for the terminal</source>
        <translation>等终端在线</translation>
    </message>
    <message>
        <source>Waits at the end</source>
        <translation>仍待扣款</translation>
    </message>
    <message>
        <source>Waits no more: charged</source>
        <translation>待扣款已扣</translation>
    </message>
    <message>
        <source>Waits to be charged at the end</source>
        <translation>期末仍待扣款</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What comes later stands in the next close. F9 closes, Esc does not.</source>
        <translation>之后的变动计入下一次日结。F9 日结，Esc 不日结。</translation>
    </message>
    <message>
        <source>Which report</source>
        <translation>哪种报表</translation>
    </message>
    <message>
        <source>Who closes</source>
        <translation>日结人</translation>
    </message>
    <message>
        <source>Who takes the shift over?</source>
        <translation>谁来接班？</translation>
    </message>
    <message>
        <source>Whose, from and to</source>
        <translation>当班人与起止时间</translation>
    </message>
    <message>
        <source>Without a result besides: {count}.</source>
        <translation>另有 {count} 笔没有结果。</translation>
    </message>
    <message>
        <source>Write who closes: it goes into the ledger.</source>
        <translation>请写上日结人，会记入账本。</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>记账时间</translation>
    </message>
    <message>
        <source>X, goes on</source>
        <translation>X 报表，当班中</translation>
    </message>
    <message>
        <source>X, not closed</source>
        <translation>X，未日结</translation>
    </message>
    <message>
        <source>X: the same figures without closing. They grow until the day is closed.</source>
        <translation>X：同样的数字，但未日结；日结前还会变。</translation>
    </message>
    <message>
        <source>X: the shift goes on, and its figures with it.</source>
        <translation>X 报表：本班仍在进行，数字还会变。</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Z {z}</source>
        <translation>Z {z}</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>allergy</source>
        <translation>过敏</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 笔</translation>
    </message>
    <message>
        <source>before refunds</source>
        <translation>退款前</translation>
    </message>
    <message>
        <source>broken at entry {n}</source>
        <translation>第 {n} 条断开</translation>
    </message>
    <message>
        <source>daily limit</source>
        <translation>每日限额</translation>
    </message>
    <message>
        <source>diet</source>
        <translation>饮食</translation>
    </message>
    <message>
        <source>from {began}</source>
        <translation>{began} 起</translation>
    </message>
    <message>
        <source>handed over to {name}</source>
        <translation>交给{name}</translation>
    </message>
    <message>
        <source>last closed {at}</source>
        <translation>上次日结 {at}</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>net</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>no entry yet</source>
        <translation>尚无记录</translation>
    </message>
    <message>
        <source>no terminal is paired</source>
        <translation>没有已配对的终端</translation>
    </message>
    <message>
        <source>nobody has signed in yet</source>
        <translation>还没有人登录过</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>not in the net</source>
        <translation>不计入实收</translation>
    </message>
    <message>
        <source>not this meal</source>
        <translation>非本餐</translation>
    </message>
    <message>
        <source>press one to open it</source>
        <translation>点一行查看</translation>
    </message>
    <message>
        <source>read to the end</source>
        <translation>已读到末端</translation>
    </message>
    <message>
        <source>second serving</source>
        <translation>第二份</translation>
    </message>
    <message>
        <source>second serving, another desk</source>
        <translation>第二份（其他窗口）</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>已退出登录</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>waits for the terminal</source>
        <translation>等终端在线</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>{amount} · order {number}</source>
        <translation>{amount} · 单号 {number}</translation>
    </message>
    <message>
        <source>{began} – goes on</source>
        <translation>{began} 起，当班中</translation>
    </message>
    <message>
        <source>{count} at a terminal that is gone</source>
        <translation>坏终端上 {count} 笔</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>缺 {count} 个</translation>
    </message>
    <message>
        <source>{count} more corrections, in the XLSX</source>
        <translation>另有 {count} 笔更正，见 XLSX</translation>
    </message>
    <message>
        <source>{count} more late entries, in the XLSX</source>
        <translation>另有 {count} 条迟到的变动，见 XLSX</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} 个单号</translation>
    </message>
    <message>
        <source>{count} of it not ours</source>
        <translation>{count} 笔不是本机的</translation>
    </message>
    <message>
        <source>{count} paid, net {net}</source>
        <translation>已收款 {count} 笔，实收 {net}</translation>
    </message>
    <message>
        <source>{count} paid, {amount}</source>
        <translation>已收款 {count} 笔 {amount}</translation>
    </message>
    <message>
        <source>{count} sales, net {net}. The figures go into the ledger.</source>
        <translation>{count} 笔，实收 {net}。数字将记入账本。</translation>
    </message>
    <message>
        <source>{count} without one</source>
        <translation>差 {count} 笔</translation>
    </message>
    <message>
        <source>{count} ×</source>
        <translation>{count} 笔</translation>
    </message>
    <message>
        <source>{first} to {last}, {count} numbers, {missing} missing</source>
        <translation>{first} 至 {last}，{count} 个单号，缺 {missing} 个</translation>
    </message>
    <message>
        <source>{name} has the shift and hands it over; who signs in to sell takes it over as well.</source>
        <translation>{name}当班，由其交班；其他人登录收款也算接班。</translation>
    </message>
    <message>
        <source>{numbers} of this day is closed; this is what came after it.</source>
        <translation>当天的 {numbers} 已日结；这里是之后的账。</translation>
    </message>
    <message>
        <source>{what} {amount} · order {number} of {day}</source>
        <translation>{what} {amount} · {day} 的单 {number}</translation>
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
        <source>{meal}: this serving is free.</source>
        <translation>{meal}：这一份免费。</translation>
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
    <name>settings</name>
    <message>
        <source>58 mm</source>
        <translation>58 毫米</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 毫米</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>A CSV or XLSX file</source>
        <translation>CSV 或 XLSX 文件</translation>
    </message>
    <message>
        <source>A day at most</source>
        <translation>单日上限</translation>
    </message>
    <message>
        <source>A file that receipts are added to, or a device such as /dev/usb/lp0</source>
        <translation>小票追加写入的文件，或设备如 /dev/usb/lp0</translation>
    </message>
    <message>
        <source>A folder instead of a stick</source>
        <translation>不用U盘时的文件夹</translation>
    </message>
    <message>
        <source>A further serving</source>
        <translation>加餐</translation>
    </message>
    <message>
        <source>A refund or void of more takes a second person</source>
        <translation>超过此额的退款或撤销要第二人</translation>
    </message>
    <message>
        <source>Above it nothing is sent to the terminal</source>
        <translation>超过时不下发终端</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>All payments that wait to be charged</source>
        <translation>所有待扣款之和</translation>
    </message>
    <message>
        <source>All {total} hold</source>
        <translation>全部 {total} 项正常</translation>
    </message>
    <message>
        <source>Amount, masked name and result for whoever pays; nothing of anybody else</source>
        <translation>给付款人看金额、脱敏姓名和结果；不显示其他人的信息</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>At the till, Ctrl+M is silence until it is pressed again</source>
        <translation>收银时按 Ctrl+M 静音，再按恢复</translation>
    </message>
    <message>
        <source>Back to the version before</source>
        <translation>恢复原来的版本</translation>
    </message>
    <message>
        <source>Back to version {version}</source>
        <translation>恢复到 {version} 版</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>备份与恢复</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled after {n} checks</source>
        <translation>已取消，查了 {n} 项</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written</source>
        <translation>已取消，什么都没有写</translation>
    </message>
    <message>
        <source>Cash drawer</source>
        <translation>钱箱</translation>
    </message>
    <message>
        <source>Changed: {names}</source>
        <translation>有变化：{names}</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再检查一次</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>开始自检</translation>
    </message>
    <message>
        <source>Checking the signature</source>
        <translation>正在核对签名</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Close and change now</source>
        <translation>现在关闭并更换</translation>
    </message>
    <message>
        <source>Close the desk. On the command line of this computer or another: canteen-desk restore FILE --home FOLDER</source>
        <translation>关闭本程序，在本机或另一台电脑的命令行运行：canteen-desk restore 文件 --home 文件夹</translation>
    </message>
    <message>
        <source>Code read</source>
        <translation>已读码</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Columns 菜名 and 价格; also 类别, 教工价, 配料, 过敏原, 忌口标记, 餐次, 星期 or 日期, 生效日期</source>
        <translation>要有菜名、价格两列；可有类别、教工价、配料、过敏原、忌口标记、餐次、星期或日期、生效日期</translation>
    </message>
    <message>
        <source>Connect a second screen, or switch on the window.</source>
        <translation>请接上第二块屏幕，或打开“窗口方式”。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接方式</translation>
    </message>
    <message>
        <source>Copying from the stick (MB)</source>
        <translation>正在从U盘拷贝（MB）</translation>
    </message>
    <message>
        <source>Customer display</source>
        <translation>客显</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Day, as 2026-09-01</source>
        <translation>日期，如 2026-09-01</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Dishes</source>
        <translation>菜品</translation>
    </message>
    <message>
        <source>Dishes of the meal</source>
        <translation>本餐的菜</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>客显</translation>
    </message>
    <message>
        <source>Do not change</source>
        <translation>不更换</translation>
    </message>
    <message>
        <source>Empty: as pupils</source>
        <translation>空着：与学生同价</translation>
    </message>
    <message>
        <source>Empty: backups in the user&apos;s documents</source>
        <translation>空着：存在用户文档里</translation>
    </message>
    <message>
        <source>Every change is recorded</source>
        <translation>每次更改都留记录</translation>
    </message>
    <message>
        <source>Every printed sale opens it</source>
        <translation>每打一张消费小票就弹开</translation>
    </message>
    <message>
        <source>Every sale</source>
        <translation>每笔都打</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>For whoever has no limit of their own; empty for none</source>
        <translation>对没有个人限额的人；空着为不限</translation>
    </message>
    <message>
        <source>Found: {names}</source>
        <translation>找到：{names}</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>From a day</source>
        <translation>指定日期</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>从文件导入</translation>
    </message>
    <message>
        <source>From tomorrow</source>
        <translation>明天起</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Host or host:port, such as 192.168.1.50</source>
        <translation>主机或 主机:端口，如 192.168.1.50</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Hours since the network went</source>
        <translation>断网后的小时数</translation>
    </message>
    <message>
        <source>If it stayed closed, look at the cable between drawer and printer.</source>
        <translation>没有弹开的话，请检查钱箱与打印机之间的连线。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>In a window</source>
        <translation>窗口方式</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>It is shown for some seconds</source>
        <translation>已显示几秒钟</translation>
    </message>
    <message>
        <source>It runs from its source: updates are for installed programs.</source>
        <translation>从源代码运行：更新只用于安装的程序。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Leave it empty to look at sticks alone.</source>
        <translation>留空则只查看U盘。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Look at it: every character readable, the amount at the right edge.</source>
        <translation>请查看：每个字清楚，金额靠右。</translation>
    </message>
    <message>
        <source>Looks at all the desk rests on: its ledger, this computer, what is connected.</source>
        <translation>查看收银台依靠的一切：账本、这台电脑、接着的设备。</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>立即备份</translation>
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
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不打</translation>
    </message>
    <message>
        <source>New prices hold</source>
        <translation>改价生效</translation>
    </message>
    <message>
        <source>New: {names}</source>
        <translation>新增：{names}</translation>
    </message>
    <message>
        <source>Next meal</source>
        <translation>下一餐</translation>
    </message>
    <message>
        <source>No backup was made</source>
        <translation>没有备份成</translation>
    </message>
    <message>
        <source>No dish yet. Import a file: 菜名, 价格, and what else is known.</source>
        <translation>还没有菜。请导入文件：菜名、价格和其他已知内容。</translation>
    </message>
    <message>
        <source>No port was found</source>
        <translation>没有找到串口</translation>
    </message>
    <message>
        <source>No second screen is connected</source>
        <translation>没有接第二块屏幕</translation>
    </message>
    <message>
        <source>No support file was made</source>
        <translation>没有做成支持文件</translation>
    </message>
    <message>
        <source>No update is here</source>
        <translation>没有找到更新</translation>
    </message>
    <message>
        <source>None was made yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>Not saved: something is wrong</source>
        <translation>还不能保存：有一处不对</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>什么都没有导入</translation>
    </message>
    <message>
        <source>Offline, how long</source>
        <translation>离线时长</translation>
    </message>
    <message>
        <source>Offline, how many</source>
        <translation>离线笔数</translation>
    </message>
    <message>
        <source>Offline, one sale</source>
        <translation>离线单笔</translation>
    </message>
    <message>
        <source>Offline, together</source>
        <translation>离线合计</translation>
    </message>
    <message>
        <source>On request</source>
        <translation>需要时打</translation>
    </message>
    <message>
        <source>One sale at most</source>
        <translation>单笔上限</translation>
    </message>
    <message>
        <source>Only with the guardian&apos;s separate consent</source>
        <translation>须有监护人的单独同意</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>打开钱箱</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已收款</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸宽</translation>
    </message>
    <message>
        <source>Payments that wait to be charged</source>
        <translation>待扣款的笔数</translation>
    </message>
    <message>
        <source>Plug in the stick that the provider sent. It is looked for by itself.</source>
        <translation>请插入服务商寄来的U盘，会自动查找。</translation>
    </message>
    <message>
        <source>Press again: the desk closes and opens again</source>
        <translation>再按一次：收银台会关闭并重新打开</translation>
    </message>
    <message>
        <source>Print a receipt</source>
        <translation>打印小票</translation>
    </message>
    <message>
        <source>Print a test receipt</source>
        <translation>打印测试小票</translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation>打印本页</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Pupils&apos; price</source>
        <translation>学生价</translation>
    </message>
    <message>
        <source>Quick amount {n}</source>
        <translation>快捷金额 {n}</translation>
    </message>
    <message>
        <source>Quick amounts</source>
        <translation>定额快捷键</translation>
    </message>
    <message>
        <source>Ready again</source>
        <translation>恢复就绪</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>小票打印机</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Recognition by this computer</source>
        <translation>本机人脸识别</translation>
    </message>
    <message>
        <source>Recognition here</source>
        <translation>本机识别</translation>
    </message>
    <message>
        <source>Recovery code, shown this once. Write it down: {code}</source>
        <translation>恢复码只显示这一次，请抄下：{code}</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不许</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Row {line}, {column}</source>
        <translation>第 {line} 行 {column}</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save, then close and open the desk.</source>
        <translation>保存后关闭并重新打开本程序。</translation>
    </message>
    <message>
        <source>Saved; in force from now on.</source>
        <translation>已保存，即刻生效。</translation>
    </message>
    <message>
        <source>Say amounts</source>
        <translation>播报金额</translation>
    </message>
    <message>
        <source>Say ¥12.50</source>
        <translation>播报 ¥12.50</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>自检</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>串口</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Servings</source>
        <translation>每人份数</translation>
    </message>
    <message>
        <source>Servings: 0 is any number</source>
        <translation>份数填 0 表示不限</translation>
    </message>
    <message>
        <source>Settings of {till}</source>
        <translation>{till}设置</translation>
    </message>
    <message>
        <source>Show where it is</source>
        <translation>显示位置</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Sounds at the till</source>
        <translation>收银提示音</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>波特率</translation>
    </message>
    <message>
        <source>Staff price</source>
        <translation>教职工价</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>暂停收款</translation>
    </message>
    <message>
        <source>Such sales count for no incentive and are charged later, within the limits. Each diner confirms on the screen. Templates stay here, encrypted.</source>
        <translation>这样的收款不计补贴，在限额内延迟扣款；每个人都要在屏幕上确认；模板加密，只留在本机。</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Support file for the provider</source>
        <translation>给服务商的支持文件</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>准备更新</translation>
    </message>
    <message>
        <source>Taken at the next start</source>
        <translation>下次启动时生效</translation>
    </message>
    <message>
        <source>Text and everything with it</source>
        <translation>文字与界面一起放大</translation>
    </message>
    <message>
        <source>The backup is being written and proved</source>
        <translation>正在写备份并核验</translation>
    </message>
    <message>
        <source>The backup is made</source>
        <translation>备份完成</translation>
    </message>
    <message>
        <source>The checks could not be run</source>
        <translation>自检没能进行</translation>
    </message>
    <message>
        <source>The desk closes, keeps a copy of its data, tries the new version and opens again in about a minute. If it fails, this version comes back by itself.</source>
        <translation>收银台会关闭，保存数据副本，试运行新版本，约一分钟后重新打开。若新版本不合格，会自动恢复本版本。</translation>
    </message>
    <message>
        <source>The drawer was told to open</source>
        <translation>已发出开钱箱指令</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>文件读不了</translation>
    </message>
    <message>
        <source>The first that is not the cashier&apos;s</source>
        <translation>收银屏以外的第一块</translation>
    </message>
    <message>
        <source>The last backup</source>
        <translation>上次备份</translation>
    </message>
    <message>
        <source>The menu is taken over</source>
        <translation>菜单已导入</translation>
    </message>
    <message>
        <source>The recovery code was shown with the first backup. Without it a backup cannot be opened: keep it on paper, away from this computer.</source>
        <translation>恢复码在第一次备份时显示过。没有它备份打不开：请写在纸上，不要放在这台电脑旁。</translation>
    </message>
    <message>
        <source>The restored desk says what is missing, and takes it from the terminal&apos;s journal.</source>
        <translation>恢复后本机会说明缺什么，并从终端的流水补回。</translation>
    </message>
    <message>
        <source>The support file goes to the stick {label}.</source>
        <translation>支持文件会写到 U 盘 {label}。</translation>
    </message>
    <message>
        <source>The support file goes to the user&apos;s documents; plug in a stick, and it goes there.</source>
        <translation>支持文件会写到本用户的文档文件夹；插上 U 盘，就写到 U 盘。</translation>
    </message>
    <message>
        <source>The support file is being made</source>
        <translation>正在做支持文件</translation>
    </message>
    <message>
        <source>The support file is made</source>
        <translation>支持文件做好了</translation>
    </message>
    <message>
        <source>The test receipt was sent</source>
        <translation>测试小票已发送</translation>
    </message>
    <message>
        <source>There is no screen for it</source>
        <translation>没有可用的屏幕</translation>
    </message>
    <message>
        <source>They waited too long. Print them again from the sale&apos;s story.</source>
        <translation>等待太久。需要的请在流水中补打。</translation>
    </message>
    <message>
        <source>This desk knows no provider yet, so nobody&apos;s updates are believed.</source>
        <translation>本机还不认识任何服务商，因此不接受任何人的更新。</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>To mend it: {mend}</source>
        <translation>怎么办：{mend}</translation>
    </message>
    <message>
        <source>To put one back</source>
        <translation>如何恢复</translation>
    </message>
    <message>
        <source>Trying the new version on this computer</source>
        <translation>正在本机试运行新版本</translation>
    </message>
    <message>
        <source>Trying the printer</source>
        <translation>正在试打</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Two people above</source>
        <translation>双人更正</translation>
    </message>
    <message>
        <source>Unpacking (MB)</source>
        <translation>正在解包（MB）</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>程序更新</translation>
    </message>
    <message>
        <source>Updates are believed when {provider} signed them.</source>
        <translation>只接受由 {provider} 签名的更新。</translation>
    </message>
    <message>
        <source>Updates found</source>
        <translation>找到的更新</translation>
    </message>
    <message>
        <source>Use a customer display</source>
        <translation>启用客显</translation>
    </message>
    <message>
        <source>Use a receipt printer</source>
        <translation>启用小票打印机</translation>
    </message>
    <message>
        <source>Vendor and product, such as 04b8:0e15</source>
        <translation>厂商号与产品号，如 04b8:0e15</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Version {version} is ready</source>
        <translation>{version} 版已准备好</translation>
    </message>
    <message>
        <source>Voice: {name}</source>
        <translation>语音：{name}</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Week plan</source>
        <translation>周计划</translation>
    </message>
    <message>
        <source>What the file would do</source>
        <translation>导入后会怎样</translation>
    </message>
    <message>
        <source>What was sold stays as it is</source>
        <translation>已收的不变</translation>
    </message>
    <message>
        <source>Where there is no second screen: a window that can be moved, for trying</source>
        <translation>没有第二块屏幕时，用可移动的窗口试看</translation>
    </message>
    <message>
        <source>Where this computer has a voice for the language</source>
        <translation>本机装有中文语音时可用</translation>
    </message>
    <message>
        <source>Where to: a file on a stick or another disk</source>
        <translation>存到哪里：U 盘或另一块盘上的文件</translation>
    </message>
    <message>
        <source>While the terminal is away, this computer&apos;s camera takes its place</source>
        <translation>终端断开时，由本机摄像头代替</translation>
    </message>
    <message>
        <source>Without network</source>
        <translation>断网时</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>已写入 {path}</translation>
    </message>
    <message>
        <source>a file first</source>
        <translation>先选文件</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>不正常</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>further serving</source>
        <translation>加餐</translation>
    </message>
    <message>
        <source>further serving&apos;s price</source>
        <translation>加餐价</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>needs a screen of {width} x {height}</source>
        <translation>需要 {width} x {height} 的屏幕</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>once the servings of a meal are used up</source>
        <translation>本餐份数用完以后</translation>
    </message>
    <message>
        <source>one moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>pupils&apos; price</source>
        <translation>学生价</translation>
    </message>
    <message>
        <source>served</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>servings</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>shown with the pad</source>
        <translation>输入金额时显示</translation>
    </message>
    <message>
        <source>something is wrong</source>
        <translation>有一处不对</translation>
    </message>
    <message>
        <source>staff price</source>
        <translation>教工价</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>was {amount}</source>
        <translation>原 {amount}</translation>
    </message>
    <message>
        <source>week plan</source>
        <translation>周计划</translation>
    </message>
    <message>
        <source>{amount} from {day}</source>
        <translation>{day} 起 {amount}</translation>
    </message>
    <message>
        <source>{at}, {n} entries, {path}</source>
        <translation>{at}，{n} 条，{path}</translation>
    </message>
    <message>
        <source>{dish} is in the meal</source>
        <translation>{dish}排入本餐</translation>
    </message>
    <message>
        <source>{dish} is sold</source>
        <translation>{dish}在售</translation>
    </message>
    <message>
        <source>{dish}: price</source>
        <translation>{dish}价格</translation>
    </message>
    <message>
        <source>{meal} is served</source>
        <translation>{meal}启用</translation>
    </message>
    <message>
        <source>{meal} {before} → {after} from {day}</source>
        <translation>{meal} {before} → {after}，{day} 起</translation>
    </message>
    <message>
        <source>{meal}, further serving</source>
        <translation>{meal}加餐</translation>
    </message>
    <message>
        <source>{name} (not connected)</source>
        <translation>{name}（未连接）</translation>
    </message>
    <message>
        <source>{n} checks done, more are coming</source>
        <translation>已完成 {n} 项，还在继续</translation>
    </message>
    <message>
        <source>{n} dishes</source>
        <translation>{n} 道菜</translation>
    </message>
    <message>
        <source>{n} dishes, {planned} places in the week plan</source>
        <translation>{n} 道菜，周计划 {planned} 处</translation>
    </message>
    <message>
        <source>{n} faults; nothing can be imported</source>
        <translation>{n} 处错误，不能导入</translation>
    </message>
    <message>
        <source>{n} of {total} need somebody</source>
        <translation>{total} 项中有 {n} 项要处理</translation>
    </message>
    <message>
        <source>{n} receipts wait.</source>
        <translation>{n} 张小票在等待。</translation>
    </message>
    <message>
        <source>{n} receipts were not printed</source>
        <translation>{n} 张小票没有打印</translation>
    </message>
    <message>
        <source>{n} sold, {all} known</source>
        <translation>在售 {n}，共 {all}</translation>
    </message>
    <message>
        <source>{n} unsaved</source>
        <translation>{n} 项未保存</translation>
    </message>
    <message>
        <source>{path}, and a .minisig beside it: take both to the provider. It is sealed and holds no person&apos;s data.</source>
        <translation>{path}，旁边还有 .minisig：两个都带给服务商。文件已加密，里面没有任何人的信息。</translation>
    </message>
    <message>
        <source>{path}: opened, decrypted and checked.</source>
        <translation>{path}：已打开、解密并核验。</translation>
    </message>
    <message>
        <source>{where}, {size} MB, signed on {made}</source>
        <translation>{where}，{size} MB，签名日期 {made}</translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message>
        <source>1 to 8 capital letters or digits. Every order number begins with it; no two alike.</source>
        <translation>1 到 8 位大写字母或数字；单号以它开头，各窗口不能相同。</translation>
    </message>
    <message>
        <source>All twenty digits are the same: the file is the provider&apos;s.</source>
        <translation>二十位数字全部一致：文件出自服务商。</translation>
    </message>
    <message>
        <source>As it stands on receipts and reports.</source>
        <translation>显示在小票和报表上的名称。</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>机构证书</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工设置</translation>
    </message>
    <message>
        <source>CSV (UTF-8 or GB18030) or XLSX. May be left empty: people can be imported later.</source>
        <translation>CSV（UTF-8 或 GB18030）或 XLSX。可以留空，以后再导入。</translation>
    </message>
    <message>
        <source>Call the provider under a number that you know, not one from the stick. Let them read the code.</source>
        <translation>请拨打您自己知道的服务商电话，不要用 U 盘里写的号码，请对方读出核对码。</translation>
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
        <source>Code {code}</source>
        <translation>核对码 {code}</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
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
        <source>First supervisor</source>
        <translation>第一位主管</translation>
    </message>
    <message>
        <source>Found on the sticks that are plugged in:</source>
        <translation>在已插入的 U 盘上找到：</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>From its backup; the terminal&apos;s journal brings back what was sold since.</source>
        <translation>用它的备份；之后卖出的由终端流水补回。</translation>
    </message>
    <message>
        <source>From the agreement with the provider; the subsidy is settled under it.</source>
        <translation>与服务商协议上的编号，补贴按它结算。</translation>
    </message>
    <message>
        <source>From the provider&apos;s file</source>
        <translation>用服务商的开通文件</translation>
    </message>
    <message>
        <source>How is the desk set up?</source>
        <translation>怎样设置收银台？</translation>
    </message>
    <message>
        <source>Install a key store first</source>
        <translation>先安装密钥库</translation>
    </message>
    <message>
        <source>It is another code</source>
        <translation>核对码不一样</translation>
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
        <source>Limits</source>
        <translation>限额</translation>
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
        <source>May be left empty: then whoever sits at the desk does everything, refunds too, and only a typed name is recorded. It can be done later in the settings.</source>
        <translation>可以不填：那么谁坐在这里都能做所有事，包括退款，记录里只有自己填的名字。以后可以在设置里补上。</translation>
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
        <source>Next: pair the terminal and try one fen, under Devices. Pupils come by a roster, under People.</source>
        <translation>下一步：在“设备”页配对终端，并试付一分钱。学生在“人员”页用名单导入。</translation>
    </message>
    <message>
        <source>No port was found. Plug the cable in and look again.</source>
        <translation>没有找到接口。请插好数据线后重新查找。</translation>
    </message>
    <message>
        <source>No stick with a provisioning file is plugged in. Plug it in and look again.</source>
        <translation>没有找到带开通文件的 U 盘。请插入 U 盘，再查找一次。</translation>
    </message>
    <message>
        <source>Nobody: the desk is open</source>
        <translation>未设：谁都能用</translation>
    </message>
    <message>
        <source>Nothing is taken. Keep the stick and tell the provider.</source>
        <translation>不读入任何内容。请留下 U 盘，并告知服务商。</translation>
    </message>
    <message>
        <source>On a stick: school, window, meals, policies and keys are in it.</source>
        <translation>在 U 盘上：学校、窗口、餐次、政策和密钥都在里面。</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>打开收银台</translation>
    </message>
    <message>
        <source>Or where the file is</source>
        <translation>或文件的位置</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>PIN 或密码</translation>
    </message>
    <message>
        <source>Page by page, without a file.</source>
        <translation>没有文件，一页一页填写。</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>政策</translation>
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
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Provider {name}</source>
        <translation>服务商 {name}</translation>
    </message>
    <message>
        <source>Provider&apos;s file</source>
        <translation>开通文件</translation>
    </message>
    <message>
        <source>Provisioning file</source>
        <translation>开通文件</translation>
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
        <source>Server</source>
        <translation>服务器</translation>
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
        <source>Six digits, or a password of 8 and more. Let them choose and enter it.</source>
        <translation>六位数字，或 8 个字符以上的密码。请本人选定并输入。</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>第 {n} 步，共 {all} 步</translation>
    </message>
    <message>
        <source>Supervisor&apos;s name</source>
        <translation>主管姓名</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>接替</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接替</translation>
    </message>
    <message>
        <source>Take the stick back to the provider: {path} holds this window&apos;s public key. Its code for them:</source>
        <translation>请把 U 盘交还服务商：{path} 里是本窗口的公钥。对方登记时的核对码：</translation>
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
        <source>The desk is set up.</source>
        <translation>收银台已设置好。</translation>
    </message>
    <message>
        <source>The face terminal is connected to this computer with a cable.</source>
        <translation>刷脸终端用数据线接在这台电脑上。</translation>
    </message>
    <message>
        <source>The provider reads out the same code</source>
        <translation>服务商读出的核对码一致</translation>
    </message>
    <message>
        <source>They add the others under Settings, Users and roles.</source>
        <translation>其他人由主管在“设置—用户与角色”里添加。</translation>
    </message>
    <message>
        <source>This computer has no key store that could keep the key of the ledger.</source>
        <translation>这台电脑没有可用的密钥库来保管账本密钥。</translation>
    </message>
    <message>
        <source>This computer replaces another</source>
        <translation>本机替换另一台电脑</translation>
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
        <source>WINDOW.provision.zip; its .minisig has to lie beside it.</source>
        <translation>名为“窗口代号.provision.zip”，旁边要有它的 .minisig。</translation>
    </message>
    <message>
        <source>What it lacks</source>
        <translation>缺少什么</translation>
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
        <source>Whose file it is</source>
        <translation>核对服务商</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Window {till}, on stick {stick}</source>
        <translation>窗口 {till}，在 U 盘 {stick} 上</translation>
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
        <source>file number {n}</source>
        <translation>文件编号 {n}</translation>
    </message>
    <message>
        <source>number {n}, made {made}, good until {until}</source>
        <translation>编号 {n}，{made} 制作，有效期至 {until}</translation>
    </message>
    <message>
        <source>the desk is made</source>
        <translation>收银台已设置好</translation>
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
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>window {till}</source>
        <translation>窗口 {till}</translation>
    </message>
    <message>
        <source>{n} faults; nothing will be taken over:</source>
        <translation>{n} 处错误，不会导入任何人：</translation>
    </message>
    <message>
        <source>{n} people, no fault.</source>
        <translation>{n} 人，没有错误。</translation>
    </message>
    <message>
        <source>¥{single} a sale; without network ¥{total} and {n} sales in {hours} h</source>
        <translation>每笔 ¥{single}；断网时共 ¥{total}、{n} 笔，{hours} 小时内</translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message>
        <source>Checkout</source>
        <translation>收银</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>核身</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Subsidy</source>
        <translation>补贴</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>{page}, unsaved</source>
        <translation>{page}，未保存</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>in doubt, do not charge again</source>
        <translation>存疑，请勿重复收款</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>selling has stopped</source>
        <translation>暂停收款</translation>
    </message>
</context>
<context>
    <name>stages</name>
    <message>
        <source>Allergy</source>
        <translation>过敏</translation>
    </message>
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
        <source>Diet</source>
        <translation>忌口</translation>
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
        <source>No-buy list</source>
        <translation>禁购</translation>
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
        <source>Not this meal</source>
        <translation>不用此餐</translation>
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
    <message>
        <source>Waiting limit</source>
        <translation>待扣上限</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>statement</name>
    <message>
        <source>A look, not issued</source>
        <translation>预览，尚未出具</translation>
    </message>
    <message>
        <source>A month&apos;s sum is rounded</source>
        <translation>每月合计取整</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Adjustments of earlier months</source>
        <translation>以前月份调整</translation>
    </message>
    <message>
        <source>Alike, but ours {ours} and theirs {theirs} fen</source>
        <translation>判定相同，但我方 {ours} 分，对方 {theirs} 分</translation>
    </message>
    <message>
        <source>Amount of a sale, at least</source>
        <translation>单笔金额，至少</translation>
    </message>
    <message>
        <source>Amount, yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Ask the provider for the sales behind it: they came without.</source>
        <translation>对方未附逐笔明细，请向服务商索取。</translation>
    </message>
    <message>
        <source>Awaiting its fee</source>
        <translation>待收服务费</translation>
    </message>
    <message>
        <source>Awaiting its fee, yuan</source>
        <translation>待收服务费（元）</translation>
    </message>
    <message>
        <source>Awaiting the month&apos;s fee</source>
        <translation>待收服务费</translation>
    </message>
    <message>
        <source>Awaits the month&apos;s fee.</source>
        <translation>待收当月服务费。</translation>
    </message>
    <message>
        <source>Back to the subsidy</source>
        <translation>返回补贴</translation>
    </message>
    <message>
        <source>Basis, yuan</source>
        <translation>计算基数（元）</translation>
    </message>
    <message>
        <source>Behind it</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Beside the provider&apos;s</source>
        <translation>与服务商结算单对照</translation>
    </message>
    <message>
        <source>Camera of</source>
        <translation>摄像头厂商</translation>
    </message>
    <message>
        <source>Change of what awaits its fee</source>
        <translation>待收费金额的变动</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Claw-back</source>
        <translation>追回</translation>
    </message>
    <message>
        <source>Counts for the incentive</source>
        <translation>计入交易激励</translation>
    </message>
    <message>
        <source>Counts for the subsidy</source>
        <translation>计入设备补贴</translation>
    </message>
    <message>
        <source>Credit is counted by</source>
        <translation>信用支付占比按</translation>
    </message>
    <message>
        <source>Credit of a month, at most, per cent</source>
        <translation>当月信用支付占比上限，百分比</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>Days of the device subsidy</source>
        <translation>设备补贴考核期</translation>
    </message>
    <message>
        <source>Days of the transaction incentive</source>
        <translation>交易激励期</translation>
    </message>
    <message>
        <source>Days that differ in users or money: {count}.</source>
        <translation>人数或金额不同的日子：{count} 天。</translation>
    </message>
    <message>
        <source>Device subsidy</source>
        <translation>设备补贴</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Differing sales</source>
        <translation>差异交易</translation>
    </message>
    <message>
        <source>Earlier months</source>
        <translation>以前月份</translation>
    </message>
    <message>
        <source>Every sale is judged alike: the sums differ, not the sales.</source>
        <translation>逐笔判定一致：不同的是合计，不是交易。</translation>
    </message>
    <message>
        <source>Face algorithm</source>
        <translation>人脸算法</translation>
    </message>
    <message>
        <source>Fee received</source>
        <translation>服务费到账</translation>
    </message>
    <message>
        <source>For</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>For a terminal and day, at most</source>
        <translation>单台单日封顶</translation>
    </message>
    <message>
        <source>For a terminal, at most</source>
        <translation>单台累计封顶</translation>
    </message>
    <message>
        <source>For a transaction, at most</source>
        <translation>单笔封顶</translation>
    </message>
    <message>
        <source>For a user and day</source>
        <translation>每人每日</translation>
    </message>
    <message>
        <source>For the provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>For the school</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Granted, yuan</source>
        <translation>核给（元）</translation>
    </message>
    <message>
        <source>Held back again</source>
        <translation>重新转为待收费</translation>
    </message>
    <message>
        <source>In the policy&apos;s file</source>
        <translation>政策文件中的值</translation>
    </message>
    <message>
        <source>Incentive, fen</source>
        <translation>激励（分）</translation>
    </message>
    <message>
        <source>Invited makers</source>
        <translation>受邀厂商</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>出具</translation>
    </message>
    <message>
        <source>Issue for ever</source>
        <translation>确认出具</translation>
    </message>
    <message>
        <source>Issue the statement of {month}? It is issued once and for ever.</source>
        <translation>出具 {month} 的结算单吗？一经出具不可更改。</translation>
    </message>
    <message>
        <source>Kinds of school</source>
        <translation>适用行业</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Lines below: {count}</source>
        <translation>明细 {count} 行，见下</translation>
    </message>
    <message>
        <source>Lines of the month</source>
        <translation>本月明细</translation>
    </message>
    <message>
        <source>Lines that agree</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Lines that agree to the fen: {agreeing}. That differ: {differing}.</source>
        <translation>分毫不差 {agreeing} 行，有差异 {differing} 行。</translation>
    </message>
    <message>
        <source>Lines that differ</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Nothing was sold in this month.</source>
        <translation>本月没有交易。</translation>
    </message>
    <message>
        <source>Now {now}, stated before {before}.</source>
        <translation>现为 {now}，此前已结 {before}。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Our incentive, fen</source>
        <translation>我方激励（分）</translation>
    </message>
    <message>
        <source>Our users</source>
        <translation>我方人数</translation>
    </message>
    <message>
        <source>Ours less theirs</source>
        <translation>我方减对方</translation>
    </message>
    <message>
        <source>Ours, yuan</source>
        <translation>我方（元）</translation>
    </message>
    <message>
        <source>Ours: {ours}. Theirs: {theirs}.</source>
        <translation>我方：{ours}。对方：{theirs}。</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>支付时间</translation>
    </message>
    <message>
        <source>Part of the money paid, per mille</source>
        <translation>按实付金额的千分比</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>可付</translation>
    </message>
    <message>
        <source>Payable, yuan</source>
        <translation>可付（元）</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Policy {id}, version {version}</source>
        <translation>政策 {id}，第 {version} 版</translation>
    </message>
    <message>
        <source>Provider&apos;s account</source>
        <translation>服务商账号</translation>
    </message>
    <message>
        <source>Provider&apos;s agreement ended</source>
        <translation>服务商协议终止</translation>
    </message>
    <message>
        <source>Read the provider&apos;s</source>
        <translation>读入服务商结算单</translation>
    </message>
    <message>
        <source>Read the provider&apos;s statement to see what differs.</source>
        <translation>读入服务商结算单即可对照差异。</translation>
    </message>
    <message>
        <source>Real money, yuan</source>
        <translation>实付（元）</translation>
    </message>
    <message>
        <source>Released: fees received since</source>
        <translation>服务费到账转为可付</translation>
    </message>
    <message>
        <source>Sales explained</source>
        <translation>逐笔说明</translation>
    </message>
    <message>
        <source>Sales judged differently: {count}, of them worth money: {worth}.</source>
        <translation>判定不同 {count} 笔，其中影响金额 {worth} 笔。</translation>
    </message>
    <message>
        <source>Sales that only the provider knows: {count}</source>
        <translation>只有服务商有记录的交易：{count} 笔</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>Save as XLSX</source>
        <translation>保存为 XLSX</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Stated before as awaiting its fee.</source>
        <translation>此前已按“待收服务费”列示。</translation>
    </message>
    <message>
        <source>Stated before, yuan</source>
        <translation>此前已结（元）</translation>
    </message>
    <message>
        <source>Stated on</source>
        <translation>出具时间</translation>
    </message>
    <message>
        <source>Stated on {at}</source>
        <translation>{at} 出具</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>结算单</translation>
    </message>
    <message>
        <source>Statement of {month}</source>
        <translation>{month} 结算单</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Terminal or customer</source>
        <translation>终端或客户</translation>
    </message>
    <message>
        <source>Terminal put into use</source>
        <translation>终端激活期</translation>
    </message>
    <message>
        <source>The day&apos;s subsidy, yuan</source>
        <translation>当日补贴（元）</translation>
    </message>
    <message>
        <source>The policy&apos;s own words</source>
        <translation>政策原文</translation>
    </message>
    <message>
        <source>The provider does not name the sale</source>
        <translation>对方明细中没有这笔交易</translation>
    </message>
    <message>
        <source>The provider&apos;s statement was read</source>
        <translation>已读入服务商结算单</translation>
    </message>
    <message>
        <source>The provider&apos;s statement, JSON and CSV</source>
        <translation>服务商结算单（JSON 和 CSV）</translation>
    </message>
    <message>
        <source>The same money; the two differ on whether its fee was received.</source>
        <translation>金额相同；双方对服务费是否到账的认定不同。</translation>
    </message>
    <message>
        <source>The statement is being worked out</source>
        <translation>正在计算结算单</translation>
    </message>
    <message>
        <source>The statement is issued and stands in the ledger</source>
        <translation>结算单已出具并记入账本</translation>
    </message>
    <message>
        <source>Their incentive, fen</source>
        <translation>对方激励（分）</translation>
    </message>
    <message>
        <source>Their users</source>
        <translation>对方人数</translation>
    </message>
    <message>
        <source>Theirs, yuan</source>
        <translation>对方（元）</translation>
    </message>
    <message>
        <source>This desk does not know the sale</source>
        <translation>本收银台没有这笔交易</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This statement of the provider was read before; nothing changed</source>
        <translation>这份服务商结算单此前已读入，没有变动</translation>
    </message>
    <message>
        <source>To be paid with this statement</source>
        <translation>本单应付</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Trade number</source>
        <translation>交易号</translation>
    </message>
    <message>
        <source>Transaction incentive</source>
        <translation>交易激励</translation>
    </message>
    <message>
        <source>Transaction incentive of the month</source>
        <translation>本月交易激励</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Users of a month, at least</source>
        <translation>每月去重用户，至少</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Way of paying</source>
        <translation>支付产品</translation>
    </message>
    <message>
        <source>What changes later stands in the next. F9 issues, Esc does not.</source>
        <translation>此后的变动列入下一份。F9 出具，Esc 取消。</translation>
    </message>
    <message>
        <source>What is known on</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>What is known on {at} counts. A month that was stated is never stated again: what changes it later stands in a later statement as an adjustment.</source>
        <translation>以 {at} 已知的情况为准。已结算的月份不再重新结算：此后的变动作为调整列入以后的结算单。</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Worth now, yuan</source>
        <translation>现值（元）</translation>
    </message>
    <message>
        <source>as of {at}</source>
        <translation>截至 {at}</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>down, to whole fen</source>
        <translation>舍去不足一分的部分</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>有效中</translation>
    </message>
    <message>
        <source>money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>无此记录</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>尚未读入</translation>
    </message>
    <message>
        <source>ours {ours}, theirs {theirs}</source>
        <translation>我方 {ours}，对方 {theirs}</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>to the nearest fen</source>
        <translation>四舍五入到分</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{amount}, awaits the fee</source>
        <translation>{amount}，待收服务费</translation>
    </message>
    <message>
        <source>{day}: users {ours} / {theirs}, {our_money} / {their_money}</source>
        <translation>{day}：人数 {ours} / {theirs}，{our_money} / {their_money}</translation>
    </message>
    <message>
        <source>{users} users on {days} days.</source>
        <translation>{users} 人，{days} 天。</translation>
    </message>
    <message>
        <source>{users} users on {days} days: too few for this month.</source>
        <translation>{users} 人，{days} 天：本月人数未达标。</translation>
    </message>
    <message>
        <source>{valid} of {all} sales count, {basis} paid.</source>
        <translation>{all} 笔中 {valid} 笔计入，实付 {basis}。</translation>
    </message>
    <message>
        <source>{valid} of {all} sales count; too much of the month was paid on credit.</source>
        <translation>{all} 笔中 {valid} 笔计入；当月信用支付占比超限。</translation>
    </message>
    <message>
        <source>{what}: {value}</source>
        <translation>{what}：{value}</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>A second serving at another desk is found when the server is back.</source>
        <translation>在其他窗口重复就餐的，会在服务器恢复后查出。</translation>
    </message>
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
        <source>Lanes</source>
        <translation>多窗口</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock everything but selling (Ctrl+L).</source>
        <translation>锁定收款以外的页面（Ctrl+L）。</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Locked: selling goes on, everything else asks for the PIN.</source>
        <translation>已锁定：收款照常，其他页面要输 PIN。</translation>
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
        <source>Muted</source>
        <translation>静音</translation>
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
        <source>Other desks</source>
        <translation>其他窗口</translation>
    </message>
    <message>
        <source>Paid in this meal so far: {n}</source>
        <translation>本餐已收款 {n} 份</translation>
    </message>
    <message>
        <source>Sales that the other desks have still to be asked about: {n}</source>
        <translation>还需与其他窗口核对的收款：{n} 笔</translation>
    </message>
    <message>
        <source>Send it on the page Sync (Ctrl+6): to a stick, if the network is gone.</source>
        <translation>在“同步”页发出（Ctrl+6）；没有外网就写到 U 盘。</translation>
    </message>
    <message>
        <source>Set the computer&apos;s time right, then confirm it on the alert&apos;s card.</source>
        <translation>请校准电脑时间，再到待处理卡片上确认。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
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
        <source>Sounds are off</source>
        <translation>声音已关</translation>
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
        <source>The desk goes on by its own time; days and limits stay as they were.</source>
        <translation>本程序按自己的时间走，日期和限额不受影响。</translation>
    </message>
    <message>
        <source>The desk is connecting to the terminal.</source>
        <translation>正在连接终端。</translation>
    </message>
    <message>
        <source>The oldest waits for {time}.</source>
        <translation>最早的一条已等 {time}。</translation>
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
        <source>The till says nothing aloud. Ctrl+M lets it sound again.</source>
        <translation>收银台不出声。按 Ctrl+M 恢复。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock jumped by {time}.</source>
        <translation>电脑时钟跳变了 {time}。</translation>
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
        <source>What this page does, its keys, and what to do when.</source>
        <translation>这页做什么、有哪些键、遇到问题怎么办。</translation>
    </message>
    <message>
        <source>away {time}</source>
        <translation>断开 {time}</translation>
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
        <source>jumped {time}</source>
        <translation>跳变 {time}</translation>
    </message>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>roster differs</source>
        <translation>名册不符</translation>
    </message>
    <message>
        <source>{meal} is being served, {hours}.</source>
        <translation>正在供应{meal}，{hours}。</translation>
    </message>
    <message>
        <source>{name} is signed in. Press to change who works here.</source>
        <translation>{name}已登录。点这里换人。</translation>
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
        <source>Above the limit: the month counts for nothing (clause {clause}).</source>
        <translation>已超上限：本月全部交易无效（条款 {clause}）。</translation>
    </message>
    <message>
        <source>Above {limit} % all of the school&apos;s sales of the month are void (clause {clause}).</source>
        <translation>超过 {limit}%：本校当月全部交易无效（条款 {clause}）。</translation>
    </message>
    <message>
        <source>Above {limit} % all of the school&apos;s sales of the month are void (clause {clause}). Ask families to pay from the balance or a debit card.</source>
        <translation>超过 {limit}%：本校当月全部交易无效（条款 {clause}）。请家长改用余额或借记卡付款。</translation>
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
        <source>All sales of the school in this month count for nothing.</source>
        <translation>本校这个月的全部交易都不计入。</translation>
    </message>
    <message>
        <source>All sales of the school in this month count for nothing. It is judged again with every sale until the month ends.</source>
        <translation>本校这个月的全部交易都不计入。月底之前，每笔收款后都会重新判定。</translation>
    </message>
    <message>
        <source>At this pace {n} is not reached: enrol who has not paid by face yet.</source>
        <translation>按现在的速度到不了 {n} 人：请给还没刷过脸的人采集人脸。</translation>
    </message>
    <message>
        <source>At this pace {n} is reached about {day}; then {amount} turns from accrued to qualified.</source>
        <translation>按现在的速度约 {day}满 {n} 人，届时 {amount} 由应计转为达标。</translation>
    </message>
    <message>
        <source>At {pace} a day (last {days} days) the cap comes in {n} serving days, about {day}.</source>
        <translation>按近 {days} 日均 {pace} 人，约 {n} 个供餐日后（{day}）封顶。</translation>
    </message>
    <message>
        <source>At {pace} a day (last {days} days) the cap is not reached in time.</source>
        <translation>按近 {days} 日均 {pace} 人，考核期内到不了封顶。</translation>
    </message>
    <message>
        <source>Children paid for by mother and by father: {n}, two users each.</source>
        <translation>{n} 个孩子由父母两个账户付款：各计两人。</translation>
    </message>
    <message>
        <source>Compare statement</source>
        <translation>结算单对照</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Credit share</source>
        <translation>贷记占比</translation>
    </message>
    <message>
        <source>Credit share {share}</source>
        <translation>贷记占比 {share}</translation>
    </message>
    <message>
        <source>Deferred, not lost</source>
        <translation>暂缓，未失去</translation>
    </message>
    <message>
        <source>Distinct diners today</source>
        <translation>今日去重用户</translation>
    </message>
    <message>
        <source>Each child has a payer of its own.</source>
        <translation>每个孩子各有自己的付款账户。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Flagged in the export for a person to look at; no sale is dropped.</source>
        <translation>导出时标出，供人查看；不会因此剔除任何一笔。</translation>
    </message>
    <message>
        <source>Incentive</source>
        <translation>交易激励</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已失去</translation>
    </message>
    <message>
        <source>MMMM</source>
        <translation>M月</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Money that is missing</source>
        <translation>少得的钱，按原因</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Month target</source>
        <translation>本月达标</translation>
    </message>
    <message>
        <source>No bursts, nothing outside the meals, no run of round amounts.</source>
        <translation>没有密集刷脸，没有餐外收款，没有成串的整数金额。</translation>
    </message>
    <message>
        <source>No sale counts: the month is void</source>
        <translation>本月作废，没有计入的交易</translation>
    </message>
    <message>
        <source>No sales yet</source>
        <translation>还没有收款</translation>
    </message>
    <message>
        <source>No serving day yet to take a pace from.</source>
        <translation>还没有供餐日，无法推算速度。</translation>
    </message>
    <message>
        <source>Nobody counts: the month is void (clause {clause}).</source>
        <translation>本月作废，没有人计入（条款 {clause}）。</translation>
    </message>
    <message>
        <source>Nothing accrued yet</source>
        <translation>还没有应计</translation>
    </message>
    <message>
        <source>Nothing is missing: every sale of the month counts in full.</source>
        <translation>没有少得：本月每一笔都全额计入。</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>暂无内容</translation>
    </message>
    <message>
        <source>Payers and children</source>
        <translation>付款人与孩子</translation>
    </message>
    <message>
        <source>Period to {amount}</source>
        <translation>考核期到 {amount}</translation>
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
        <source>Signs worth a look</source>
        <translation>值得一看的迹象</translation>
    </message>
    <message>
        <source>Subsidy today</source>
        <translation>今日补贴</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>The account that pays is the user, not the child (I.1).</source>
        <translation>以付款账户计人，不以孩子计（条款 I.1）。</translation>
    </message>
    <message>
        <source>The figures are being worked out</source>
        <translation>正在计算</translation>
    </message>
    <message>
        <source>The month ended with {users} of {n}: its days pay nothing (clause {clause}).</source>
        <translation>月末 {users} 人，未满 {n} 人：各日均不支付（条款 {clause}）。</translation>
    </message>
    <message>
        <source>The month qualifies (clause {clause}).</source>
        <translation>本月已达标（条款 {clause}）。</translation>
    </message>
    <message>
        <source>The total cap is reached: this terminal earns nothing more by users (clause {clause}).</source>
        <translation>已到考核期封顶：这台终端不再按人数得补贴（条款 {clause}）。</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Users per day, {month}</source>
        <translation>{month}每日用户</translation>
    </message>
    <message>
        <source>assessed {first} – {last}</source>
        <translation>考核期 {first}–{last}</translation>
    </message>
    <message>
        <source>bar: share of {cap}</source>
        <translation>条长为 {cap} 的份额</translation>
    </message>
    <message>
        <source>basis {amount}</source>
        <translation>依据 {amount}</translation>
    </message>
    <message>
        <source>confirmed {amount}</source>
        <translation>确认 {amount}</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>day&apos;s cap {amount}</source>
        <translation>单日封顶 {amount}</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd M月d日</translation>
    </message>
    <message>
        <source>fee awaited</source>
        <translation>待收费</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>installed {day}</source>
        <translation>{day}装机</translation>
    </message>
    <message>
        <source>last {at}</source>
        <translation>最近 {at}</translation>
    </message>
    <message>
        <source>limit {n}</source>
        <translation>上限 {n}</translation>
    </message>
    <message>
        <source>near the limit</source>
        <translation>接近上限</translation>
    </message>
    <message>
        <source>no policy</source>
        <translation>没有政策</translation>
    </message>
    <message>
        <source>payable</source>
        <translation>可付</translation>
    </message>
    <message>
        <source>period, by the rules</source>
        <translation>考核期 · 按规则已达成</translation>
    </message>
    <message>
        <source>period, if all holds</source>
        <translation>考核期 · 条件全部成立时</translation>
    </message>
    <message>
        <source>period, settled</source>
        <translation>考核期 · 平台已结算</translation>
    </message>
    <message>
        <source>policy {policy} version {version}</source>
        <translation>政策 {policy} 第 {version} 版</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已达到</translation>
    </message>
    <message>
        <source>reached {day}</source>
        <translation>{day}达到</translation>
    </message>
    <message>
        <source>sales: {n}</source>
        <translation>{n} 笔</translation>
    </message>
    <message>
        <source>today {at}</source>
        <translation>今日 {at}</translation>
    </message>
    <message>
        <source>users: {n}</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>warning {n}</source>
        <translation>预警 {n}</translation>
    </message>
    <message>
        <source>{amount} cut by the total cap</source>
        <translation>考核期封顶少得 {amount}</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>还可得 {amount}</translation>
    </message>
    <message>
        <source>{amount} of {cap} accrued in the period</source>
        <translation>考核期应计 {amount}，封顶 {cap}</translation>
    </message>
    <message>
        <source>{day}: {users}</source>
        <translation>{day} {users}</translation>
    </message>
    <message>
        <source>{day}: {users} users, {amount}</source>
        <translation>{day}：{users} 人，{amount}</translation>
    </message>
    <message>
        <source>{month} is void: {share} on credit, the limit is {limit} % (clause {clause})</source>
        <translation>{month}作废：贷记占比 {share}，上限 {limit}%（条款 {clause}）</translation>
    </message>
    <message>
        <source>{month} to {n} diners</source>
        <translation>{month}到 {n} 人</translation>
    </message>
    <message>
        <source>{month}, {status}</source>
        <translation>{month} · {status}</translation>
    </message>
    <message>
        <source>{n} beyond the day&apos;s cap</source>
        <translation>{n} 人超过单日封顶</translation>
    </message>
    <message>
        <source>{n} days cut</source>
        <translation>{n} 天被封顶</translation>
    </message>
    <message>
        <source>{n} desks together; the oldest figure: {ago}.</source>
        <translation>{n} 个窗口合计；最早的数据：{ago}。</translation>
    </message>
    <message>
        <source>{n} expected</source>
        <translation>预计 {n}</translation>
    </message>
    <message>
        <source>{n} payers belong to no child of the roster.</source>
        <translation>{n} 个付款账户不属于名单上的孩子。</translation>
    </message>
    <message>
        <source>{n} percentage points to the limit</source>
        <translation>距上限还有 {n} 个百分点</translation>
    </message>
    <message>
        <source>{n} percentage points to the warning</source>
        <translation>距预警还有 {n} 个百分点</translation>
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
        <source>{n} ×</source>
        <translation>{n} 次</translation>
    </message>
    <message>
        <source>{n}.</source>
        <translation>{n}日</translation>
    </message>
    <message>
        <source>{payers} payers count · {children} children ate</source>
        <translation>{payers} 个付款人计入 · {children} 个孩子用餐</translation>
    </message>
    <message>
        <source>{payers} payers pay for {children} brothers and sisters: one user a family.</source>
        <translation>{payers} 个付款人为 {children} 个兄弟姐妹付款：一家计一人。</translation>
    </message>
    <message>
        <source>{short}, {left}</source>
        <translation>{short} · {left}</translation>
    </message>
    <message>
        <source>{users} / {cap} diners</source>
        <translation>{users} / {cap} 人</translation>
    </message>
    <message>
        <source>{users} distinct diners today, cap {cap}</source>
        <translation>今日去重用户 {users} 人，封顶 {cap} 人</translation>
    </message>
    <message>
        <source>{users} of {cap} diners today</source>
        <translation>今日 {users} / {cap} 人</translation>
    </message>
    <message>
        <source>{users} of {minimum} diners of {month}</source>
        <translation>{month}用户 {users} 人，目标 {minimum} 人</translation>
    </message>
    <message>
        <source>× {rate}, max {cap}</source>
        <translation>× {rate}，每笔 ≤ {cap}</translation>
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
    <name>sync</name>
    <message>
        <source>A bundle is missing; call the installer</source>
        <translation>缺一个批次，请联系安装员</translation>
    </message>
    <message>
        <source>A supervisor or the installer imports receipts. Below it says what they changed.</source>
        <translation>回执由主管或安装员导入，下面是每份改了什么。</translation>
    </message>
    <message>
        <source>A whole path, on a share or another disk</source>
        <translation>完整路径，可以是共享目录或另一块磁盘</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>回读一致</translation>
    </message>
    <message>
        <source>Await their receipt: {n}</source>
        <translation>{n} 批已发出，等回执</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the bundles</source>
        <translation>返回批次</translation>
    </message>
    <message>
        <source>Below it says what they changed.</source>
        <translation>改动列在下面。</translation>
    </message>
    <message>
        <source>Below it says why, and what to do.</source>
        <translation>原因和做法列在下面。</translation>
    </message>
    <message>
        <source>Brings a roster: import it on the page People</source>
        <translation>附有名册，请在“人员”页导入</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Bundle {which}</source>
        <translation>批次 {which}</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>批次历史</translation>
    </message>
    <message>
        <source>Bundles acknowledged: {which}</source>
        <translation>已回执批次 {which}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled; the half-written file is removed</source>
        <translation>已取消，写了一半的文件已删除</translation>
    </message>
    <message>
        <source>Cancelling removes the half-written file</source>
        <translation>取消会删掉写了一半的文件</translation>
    </message>
    <message>
        <source>Charged later: {n}</source>
        <translation>补扣成功 {n} 笔</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Choose where to, or plug a stick in.</source>
        <translation>请选去向，或插入 U 盘。</translation>
    </message>
    <message>
        <source>Compared, it is the same</source>
        <translation>已比对，一致</translation>
    </message>
    <message>
        <source>Confirm the new key</source>
        <translation>确认新指纹</translation>
    </message>
    <message>
        <source>Could not be charged: {n}</source>
        <translation>补扣失败 {n} 笔</translation>
    </message>
    <message>
        <source>Determinations: {n}</source>
        <translation>判定 {n} 条</translation>
    </message>
    <message>
        <source>Differ from the books here: {n}</source>
        <translation>与本机账不符 {n} 笔</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Everything has left. What is sold next goes into the next bundle.</source>
        <translation>都已发出。之后的交易进下一批。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>重新导出</translation>
    </message>
    <message>
        <source>F5 writes it to {place}. What was written is read back and compared.</source>
        <translation>按 F5 写到 {place}，写完回读比对。</translation>
    </message>
    <message>
        <source>Fees received: {n}</source>
        <translation>服务费到账 {n} 笔</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>空间不足</translation>
    </message>
    <message>
        <source>Full, {room} left</source>
        <translation>空间不足，剩 {room}</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Holds nothing for this till</source>
        <translation>没有本机的内容</translation>
    </message>
    <message>
        <source>Identified, warned</source>
        <translation>核验和提醒</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import receipts</source>
        <translation>导入回执</translation>
    </message>
    <message>
        <source>Its key is to be compared</source>
        <translation>要核对指纹</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kept here until the receipt is in.</source>
        <translation>未获回执的数据不能删除。</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>导入过</translation>
    </message>
    <message>
        <source>Last {time}</source>
        <translation>上次 {time}</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Left last {time}</source>
        <translation>上次发出 {time}</translation>
    </message>
    <message>
        <source>Lines of the subsidy statement: {n}</source>
        <translation>补贴账单 {n} 行</translation>
    </message>
    <message>
        <source>New rules: {names}</source>
        <translation>新规则 {names}</translation>
    </message>
    <message>
        <source>Next bundle {which}</source>
        <translation>下一批 {which}</translation>
    </message>
    <message>
        <source>Next try {time}</source>
        <translation>{time} 自动再试</translation>
    </message>
    <message>
        <source>No bundle has left yet</source>
        <translation>还没有发出过批次</translation>
    </message>
    <message>
        <source>No receipt was taken yet</source>
        <translation>还没有导入过回执</translation>
    </message>
    <message>
        <source>None named; press to</source>
        <translation>未设置，点这里填写</translation>
    </message>
    <message>
        <source>None set up yet</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Not known here: {n}</source>
        <translation>本机查无 {n} 笔</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>上次没连上</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>未发出</translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation>现在找不到</translation>
    </message>
    <message>
        <source>Nothing has left yet</source>
        <translation>还没有发出过</translation>
    </message>
    <message>
        <source>Nothing is lost. The next export goes on where this one ended.</source>
        <translation>数据都在。再次导出会接着写。</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>没有待发</translation>
    </message>
    <message>
        <source>Or a file or folder</source>
        <translation>或填文件、文件夹</translation>
    </message>
    <message>
        <source>Over 12 h without a receipt: {n}</source>
        <translation>{n} 批等回执超过 12 小时</translation>
    </message>
    <message>
        <source>PROVIDER-SEQUENCE.zip with its .minisig beside it, or a folder of them</source>
        <translation>服务商-序号.zip，旁边要有 .minisig；也可以是装着它们的文件夹</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>打包</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>打包时间</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>正在打包</translation>
    </message>
    <message>
        <source>Plug one in</source>
        <translation>未插 U 盘</translation>
    </message>
    <message>
        <source>Plug the stick with the receipts in: it shows here, and one touch takes them all.</source>
        <translation>插入存有回执的 U 盘，这里会出现，点一下全部导入。</translation>
    </message>
    <message>
        <source>Press again</source>
        <translation>再按一次确认</translation>
    </message>
    <message>
        <source>Press the folder again to name another one.</source>
        <translation>再点一次“文件夹”可以换一个。</translation>
    </message>
    <message>
        <source>Provider&apos;s receipt</source>
        <translation>平台回执</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>回读校验</translation>
    </message>
    <message>
        <source>Read only when the signature fits. Twice changes nothing.</source>
        <translation>签名相符才读取，重复导入不会改动。</translation>
    </message>
    <message>
        <source>Reading back</source>
        <translation>正在回读校验</translation>
    </message>
    <message>
        <source>Receipt {time}</source>
        <translation>{time} 已回执</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Receipts taken: {n}</source>
        <translation>已导入回执 {n} 份</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即发出</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>正在签名</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>U 盘</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Take all receipts on it</source>
        <translation>导入其中全部回执</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Taken just now</source>
        <translation>刚导入</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>上一批</translation>
    </message>
    <message>
        <source>The receipts are being checked and taken</source>
        <translation>正在校验并导入回执</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Type a path first.</source>
        <translation>请先填路径。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待发出</translation>
    </message>
    <message>
        <source>Waits {time}</source>
        <translation>等回执 {time}</translation>
    </message>
    <message>
        <source>Was taken before; nothing changed</source>
        <translation>以前导入过，没有改动</translation>
    </message>
    <message>
        <source>What is sold is kept here meanwhile and leaves with the first bundle; nothing is lost.</source>
        <translation>这期间的交易都存在本机，随第一批发出，不会丢。</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Which folder</source>
        <translation>哪个文件夹</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Write-locked</source>
        <translation>已写保护</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>写到</translation>
    </message>
    <message>
        <source>Written to {place}, and read back the same</source>
        <translation>已写到 {place}，回读一致</translation>
    </message>
    <message>
        <source>a file first</source>
        <translation>先填文件</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>约 {time}</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>entries {span}</source>
        <translation>序号 {span}</translation>
    </message>
    <message>
        <source>from entry {n}</source>
        <translation>从序号 {n} 起</translation>
    </message>
    <message>
        <source>no provider yet</source>
        <translation>未设服务商</translation>
    </message>
    <message>
        <source>no room there</source>
        <translation>空间不足</translation>
    </message>
    <message>
        <source>none, this is the first</source>
        <translation>无，这是第一批</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>not your role</source>
        <translation>无权限</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>没有待发</translation>
    </message>
    <message>
        <source>nowhere yet</source>
        <translation>还没写出</translation>
    </message>
    <message>
        <source>one after the other, none missing</source>
        <translation>序号连续，无缺口</translation>
    </message>
    <message>
        <source>one moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>others {n}</source>
        <translation>其他 {n}</translation>
    </message>
    <message>
        <source>plug it in first</source>
        <translation>先插 U 盘</translation>
    </message>
    <message>
        <source>refunds {n}</source>
        <translation>退款 {n}</translation>
    </message>
    <message>
        <source>refused: {n}</source>
        <translation>拒收 {n} 份</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>条</translation>
    </message>
    <message>
        <source>sales {n}</source>
        <translation>交易 {n}</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>最早 {time}</translation>
    </message>
    <message>
        <source>the stick may be pulled out</source>
        <translation>可以拔出 U 盘</translation>
    </message>
    <message>
        <source>waiting {time}</source>
        <translation>已等 {time}</translation>
    </message>
    <message>
        <source>what each changed</source>
        <translation>每份改了什么</translation>
    </message>
    <message>
        <source>where to?</source>
        <translation>先选去向</translation>
    </message>
    <message>
        <source>within {time}</source>
        <translation>{time}内</translation>
    </message>
    <message>
        <source>write-locked</source>
        <translation>已写保护</translation>
    </message>
    <message>
        <source>{label}, {room} left</source>
        <translation>{label}，剩 {room}</translation>
    </message>
    <message>
        <source>{month}-{day} {time}</source>
        <translation>{month}月{day}日 {time}</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} 条</translation>
    </message>
    <message>
        <source>{what} ({amount})</source>
        <translation>{what}（{amount}）</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>Accrued if all holds, qualified by the rules, confirmed by the provider.</source>
        <translation>应计是条件全成立时，达标是规则已认，确认是服务商对账。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>F1 on any page: what it does, its keys, and what to do when something is wrong.</source>
        <translation>任何一页按 F1：这页做什么、有哪些键、出了问题怎么办。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>How the amount comes about</source>
        <translation>金额怎么来</translation>
    </message>
    <message>
        <source>How the sale stands</source>
        <translation>这一笔怎样了</translation>
    </message>
    <message>
        <source>Never the face alone</source>
        <translation>不只是刷脸</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Nothing pops up over the line. What needs a decision waits here, and says who must act.</source>
        <translation>收银时不弹窗。要人决定的事在这里等着，并写明该谁处理。</translation>
    </message>
    <message>
        <source>One word, one colour, one sign, to be seen from two metres. Below it: how far the sale got.</source>
        <translation>一个词、一种颜色、一个图形，两米外也看得清。下面一行是进行到哪一步。</translation>
    </message>
    <message>
        <source>Payment code, campus card and look-up are one key each; a wrong sale is put right with F8.</source>
        <translation>付款码、校园卡、找人都是一个键；收错了按 F8 更正。</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>The meal&apos;s fixed price, an amount by number keys, or dishes from the menu.</source>
        <translation>本餐定额、按数字键输入，或从菜单里选。</translation>
    </message>
    <message>
        <source>The subsidy</source>
        <translation>补贴</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>等您处理的事</translation>
    </message>
</context>
<context>
    <name>transactions</name>
    <message>
        <source>A refund is on its way; nothing more is left.</source>
        <translation>有退款还没有结果，没有可再退的。</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>All of it was refunded.</source>
        <translation>已全额退款。</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>All ways</source>
        <translation>全部方式</translation>
    </message>
    <message>
        <source>Amount ¥</source>
        <translation>金额 ¥</translation>
    </message>
    <message>
        <source>Back to the subsidy</source>
        <translation>返回补贴</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到今日</translation>
    </message>
    <message>
        <source>Brought back from the terminal&apos;s journal</source>
        <translation>从终端账本补回</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>平台回执：成功</translation>
    </message>
    <message>
        <source>Charged, trade number *{tail}</source>
        <translation>平台回执：成功，单号尾号 {tail}</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>扣款</translation>
    </message>
    <message>
        <source>Choose a sale to see what happened to it.</source>
        <translation>选一笔流水，看它的经过。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Close the story</source>
        <translation>关闭经过</translation>
    </message>
    <message>
        <source>Counting what was found</source>
        <translation>正在统计</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Foreign</source>
        <translation>外来</translation>
    </message>
    <message>
        <source>Handed to the printer</source>
        <translation>已送打印</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>拦下</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>In the terminal&apos;s journal, but not asked for here</source>
        <translation>终端账本里有，但不是本机要求的</translation>
    </message>
    <message>
        <source>It may have been refunded before this ledger was restored: look at the provider&apos;s statement first</source>
        <translation>账本恢复之前，这笔订单可能已经退过款：请先核对支付机构的账单。</translation>
    </message>
    <message>
        <source>It was another person&apos;s</source>
        <translation>收错了人</translation>
    </message>
    <message>
        <source>Kept at this desk; no terminal took part</source>
        <translation>记在本机；没有经过终端</translation>
    </message>
    <message>
        <source>Known by the campus card; charged later</source>
        <translation>刷校园卡确认，延迟扣款</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Looked up and confirmed; charged later</source>
        <translation>查找并确认，延迟扣款</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>建单</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name, class, number, amount</source>
        <translation>姓名、班级、单号、金额</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>No answer to the refund; asked for under its number</source>
        <translation>退款没有回音，用原退款单号查询</translation>
    </message>
    <message>
        <source>No answer; asked for under the same number</source>
        <translation>没有回音，用原单号查询</translation>
    </message>
    <message>
        <source>No receipt printer is set up</source>
        <translation>没有设置小票打印机</translation>
    </message>
    <message>
        <source>No sales
Choose other days, or all states and ways.</source>
        <translation>没有流水
请换日期，或选全部状态、全部方式。</translation>
    </message>
    <message>
        <source>No sales
Nothing stands behind this number any more.</source>
        <translation>没有流水
这个数字背后已经没有交易。</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>含无人</translation>
    </message>
    <message>
        <source>Not back</source>
        <translation>未退</translation>
    </message>
    <message>
        <source>Not charged yet; it can be refunded afterwards.</source>
        <translation>尚未扣款，扣款之后才能退。</translation>
    </message>
    <message>
        <source>Not charged yet; it can still be voided.</source>
        <translation>还没有扣款，可以作废。</translation>
    </message>
    <message>
        <source>Not settled yet. Do not refund: the terminal decides first.</source>
        <translation>还没有结果，不能退款：先由终端账本决定。</translation>
    </message>
    <message>
        <source>Nothing found
Choose other days, or clear the search with Esc.</source>
        <translation>没有找到
请换日期，或按 Esc 清空搜索。</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>没有扣款</translation>
    </message>
    <message>
        <source>Nothing was charged; there is nothing to refund.</source>
        <translation>没有扣款，不需要退。</translation>
    </message>
    <message>
        <source>Number kept; nothing sent yet</source>
        <translation>单号已存，尚未发出</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>On the terminal&apos;s screen</source>
        <translation>终端已显示</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>指定日期</translation>
    </message>
    <message>
        <source>One person recognised</source>
        <translation>认出一人</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已收款</translation>
    </message>
    <message>
        <source>Part refunded</source>
        <translation>部分退款</translation>
    </message>
    <message>
        <source>Passed on to the terminal</source>
        <translation>先记账，再交给终端</translation>
    </message>
    <message>
        <source>Reading the ledger</source>
        <translation>正在读取账本</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>认出</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refund in doubt</source>
        <translation>退款存疑</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Refunded </source>
        <translation>已退款 </translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Remove the filter: {what}</source>
        <translation>取消筛选：{what}</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>补打小票</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>补回</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Sent out</source>
        <translation>下发</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Somebody has seen to the alert</source>
        <translation>提醒已有人处理</translation>
    </message>
    <message>
        <source>Somebody stands before the camera</source>
        <translation>镜头前有人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Story of the sale</source>
        <translation>这一笔的经过</translation>
    </message>
    <message>
        <source>Taken offline; charged when online</source>
        <translation>离线收款，联网后扣款</translation>
    </message>
    <message>
        <source>Terminal {sn}</source>
        <translation>终端 {sn}</translation>
    </message>
    <message>
        <source>The payment provider is asked</source>
        <translation>正向支付平台扣款</translation>
    </message>
    <message>
        <source>This ledger does not have the order {number}.</source>
        <translation>本机账本里没有单号 {number}。</translation>
    </message>
    <message>
        <source>This ledger does not have the order.</source>
        <translation>本机账本里没有这个单号。</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Trade number {number}</source>
        <translation>平台单号 {number}</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Way to pay</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>已记账</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>this is the first page</source>
        <translation>已是第一页</translation>
    </message>
    <message>
        <source>this is the last page</source>
        <translation>已是最后一页</translation>
    </message>
    <message>
        <source>{amount} went back</source>
        <translation>{amount} 已退回</translation>
    </message>
    <message>
        <source>{back} refunded, {left} left</source>
        <translation>已退 {back}，还可退 {left}</translation>
    </message>
    <message>
        <source>{dishes} · number kept; nothing sent yet</source>
        <translation>{dishes} · 单号已存，尚未下发</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>共 {n} 笔</translation>
    </message>
    <message>
        <source>{n} in doubt {amount}, not counted</source>
        <translation>存疑 {n} 笔 {amount}，不计入</translation>
    </message>
    <message>
        <source>{n} paid </source>
        <translation>已收款 {n} 笔 </translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} 秒</translation>
    </message>
    <message>
        <source>{time} in all</source>
        <translation>共 {time}</translation>
    </message>
</context>
<context>
    <name>verification</name>
    <message>
        <source>Ask again</source>
        <translation>再问一次</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>核身人</translation>
    </message>
    <message>
        <source>Asked by (your name)</source>
        <translation>核身人（您的姓名）</translation>
    </message>
    <message>
        <source>At the terminal</source>
        <extracomment>The icon and the token of a record&apos;s state in the list.</extracomment>
        <translation>核身中</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始核身</translation>
    </message>
    <message>
        <source>Check who it is in another way.</source>
        <translation>请用其他方式核对身份。</translation>
    </message>
    <message>
        <source>Choose the purpose, then begin</source>
        <translation>选好用途，再开始</translation>
    </message>
    <message>
        <source>Do not rely on it. Check who it is in another way.</source>
        <translation>结果不可作准，请用其他方式核对身份。</translation>
    </message>
    <message>
        <source>IN DOUBT</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Identity by face, without money</source>
        <translation>刷脸认人，不动钱</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>LOOK</source>
        <translation>请看终端</translation>
    </message>
    <message>
        <source>MATCHED</source>
        <translation>核身通过</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Meal pick-up</source>
        <translation>领餐核身</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>取药核身</translation>
    </message>
    <message>
        <source>NO MATCH</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>No picture is kept. No money is moved. Every request is recorded.</source>
        <translation>不留照片，不动钱。每次核身都有记录。</translation>
    </message>
    <message>
        <source>Nobody knows yet; the desk keeps asking</source>
        <translation>尚无结果，收银台会一直查询</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Parent pick-up</source>
        <translation>家长接送</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Please look at the terminal</source>
        <translation>请本人正对终端</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>待核身</translation>
    </message>
    <message>
        <source>REFUSED</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Recognised, but not on this desk&apos;s roster</source>
        <translation>认出了人，但不在本机名册</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>核身记录</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>不在名册</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不在名册</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核身</translation>
    </message>
    <message>
        <source>WAIT</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Waits until the terminal is free</source>
        <translation>等待终端空闲</translation>
    </message>
    <message>
        <source>Which purpose</source>
        <translation>什么用途</translation>
    </message>
    <message>
        <source>name first</source>
        <translation>请先填姓名</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>purpose first</source>
        <translation>请先选用途</translation>
    </message>
    <message>
        <source>shown to the person, kept</source>
        <translation>向本人显示，并留记录</translation>
    </message>
    <message>
        <source>the latest {n}</source>
        <translation>最近 {n} 条</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>{purpose}, at {at}, for {asked_by}. Compare with who stands there.</source>
        <translation>{purpose}，{at}，{asked_by}核。请与面前的人核对。</translation>
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
        <source>Campus card</source>
        <translation>校园卡</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>FREE</source>
        <translation>免费</translation>
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
        <source>Looked up</source>
        <translation>查找</translation>
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
        <source>Recognised here</source>
        <translation>本机识别</translation>
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
