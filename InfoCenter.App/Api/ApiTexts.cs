namespace InfoCenter.App.Api;

/// <summary>The words of the interface's document, for whoever writes a program against it.</summary>
internal static class ApiTexts
{
    public const string Title = "人大信息中心接口";

    public const string Done = "成功";

    public const string About =
        """
        供小程序等程序使用：群众反映、查询、评价，代表接单、答复。与网页用同一套规则、同一套限制。

        **限制**：同一电话 10 分钟 5 件，同一网络地址 10 分钟 30 件（第 4 件起要先答一道小题），同一块码牌每小时 60 件，全站每小时 300 件；
        查错受理编号，或者同意微信消息时 code 不对，同一地址或同一编号 10 分钟 20 次。超过的答 429，`Retry-After` 写明要等几秒。除提交诉求外，每次发来的内容不超过 64 KB。

        **出错时**一律答 `application/problem+json`：`rule` 是规则的名字，给程序判断用；`detail` 是一句话，可以直接给人看，说明下一步怎么办。

        **不重复**：提交诉求时带上自己生成的 32 位十六进制 `key`，同一个 `key` 再发多少次都是同一件、同一个受理编号，网络不好时放心重发。

        **不跨站**：不提供跨域访问，浏览器里别的网站的页面用不了这个接口。不看 Cookie。
        """;

    /// <summary>What a session of the mini-program is called among the holder's own.</summary>
    public const string MiniProgram = "微信小程序";

    public const string AboutToken = "代表登录后得到的令牌，放在 Authorization: Bearer 里。半小时不用或满 8 小时失效，停用账号、改密码、在“我的账号”里结束登录时立即失效。";

    private const string Citizen = "群众", Deputy = "代表", Public = "公开";

    /// <summary>By method and address.</summary>
    public static IReadOnlyDictionary<string, (string Tag, string Summary, string Description)> Addresses { get; } = new Dictionary<string, (string, string, string)>
    {
        ["GET /api/v1/telling"] = (Citizen, "填写前要知道的", "同意书的文字、可以反映哪些方面、照片和字数的限制。提交前请把同意书原样给群众看。"),
        ["GET /api/v1/places"] = (Citizen, "乡镇和村", "没有扫码牌的，从这里选一个乡镇或村，把它的 code 填进 area。"),
        ["GET /api/v1/plates/{code}"] = (Citizen, "码牌在哪里", "扫码得到的码牌编号；已停用的码牌会转到接替它的那一块。查一次记一次扫码。"),
        ["POST /api/v1/requests/preview"] = (Citizen, "提交前看一看", "别人将看到的内容、可能该找谁、可能已有人反映的同一件事、可以选的代表；提交得多的网络会得到一道小题。什么也不保存。"),
        ["POST /api/v1/requests"] = (Citizen, "提交诉求", "照片按 base64 放在 pictures 里一起发，要么全部收下，要么一样也没有收下。同一个 key 重发，得到同一个受理编号。"),
        ["POST /api/v1/follow"] = (Citizen, "查办理情况", "填受理编号和链接码；或者填受理编号、查询码和电话后四位。"),
        ["GET /api/v1/subscriptions"] = (Citizen, "可以订阅的微信消息", "先取回这份名单，再用其中的 id 调 wx.requestSubscribeMessage 问用户。没有启用微信消息时两份名单都是空的。"),
        ["POST /api/v1/follow/subscriptions"] = (Citizen, "群众同意收微信消息", "用户在微信里点了允许之后报上来：同意一次，发一条；下一条没有再同意的，就发短信或打电话。code 要用 wx.login 新得到的，一个 code 只算一次。回答还剩几条。"),
        ["POST /api/v1/deputy/subscriptions"] = (Deputy, "代表同意收微信消息", "代表在微信里点了允许之后报上来：同意一次，发一条，发到登录用的微信；解除绑定、停用账号后不再发。回答还剩几条。"),
        ["POST /api/v1/deputy/sessions"] = (Deputy, "代表用微信登录", "填 wx.login 得到的 code。还没有绑定账号的答 403 WeChatIsNotBound，请改用绑定。得到的令牌只给这一次。"),
        ["POST /api/v1/deputy/bindings"] = (Deputy, "绑定并登录", "第一次用时，用登录名、密码（启用了动态口令的还要 6 位数字）把微信绑到账号上，以后凭微信就能登录。code 要用 wx.login 新得到的。"),
        ["GET /api/v1/deputy/sessions"] = (Deputy, "我的登录", "正在用这个账号登录的地方，网页和小程序都在内。"),
        ["DELETE /api/v1/deputy/sessions/current"] = (Deputy, "退出", "令牌马上失效；微信仍然绑定着。"),
        ["GET /api/v1/deputy/requests"] = (Deputy, "在我手里的诉求", "新的在前，每页 50 件。part 选待接单、办理中、待评价或已办结，不填就给排在最前、有诉求的那一部分；page 从 1 起。"),
        ["GET /api/v1/deputy/requests/{id}"] = (Deputy, "打开一件", "群众的原话，号码已遮住。别人手里的和没有的，都答没有找到。"),
        ["GET /api/v1/deputy/requests/{id}/pictures/{hash}"] = (Deputy, "一张照片", "答 JPEG 或 PNG。"),
        ["POST /api/v1/deputy/requests/{id}/accept"] = (Deputy, "接单", "填打开时看到的 version；别人刚改动过的会答 422，请重新打开再接。"),
        ["POST /api/v1/deputy/requests/{id}/answer"] = (Deputy, "答复", "群众会看到这段话，并请他评价。先接单再答复。"),
        ["GET /api/v1/deputies"] = (Public, "在任代表名录", "按姓氏笔画排列，每页 30 位。可以按乡镇、村、层级和姓名（或拼音首字母）查；村要和它的乡镇一起填，查到的是它所在选区的代表。带 ETag：没有变化的答 304。"),
        ["GET /api/v1/deputies/{id}"] = (Public, "一位代表", "依法公开的基本信息，和一年里已经核实并公开的履职记录。不填 year 就给最近有记录的一年。已经不在任的，答没有找到。带 ETag。"),
        ["GET /api/v1/columns"] = (Public, "门户栏目", "门户菜单上的栏目和它们的下级栏目，按菜单的顺序。带 ETag：没有变化的答 304。"),
        ["GET /api/v1/articles"] = (Public, "门户文章", "已经公开的，新的在前，每页 30 篇。可以按栏目查（下级栏目的也在内）；留有副本的程序用 updatedSince 只取那以后新发和改过的，同时在 withdrawn 里得到那以后撤回、现在看不到的（各栏目的都在内，每页 30 篇，逐页取到 pages 为止），请把副本删掉；没有填 updatedSince 的，withdrawn 是空的。撤回的打开时答没有找到。带 ETag。"),
        ["GET /api/v1/articles/{id}"] = (Public, "一篇文章", "正文是清理过的 HTML，只有段落、表格、图片等标记，没有脚本和样式。图片和附件在 /news/编号/files/序号。带 ETag。"),
        ["GET /api/v1/records"] = (Public, "公开的履职记录", "在任代表已经核实并公开的记录，日子近的在前，每页 50 条。可以按代表、年份、类别查。带 ETag。"),
        ["GET /api/v1/requests"] = (Public, "办理公开", "经第二个人审核公开的诉求，新的在前，每页 20 件，个人信息已经遮住。带 ETag。"),
        ["GET /api/v1/requests/{number}"] = (Public, "一件公开的诉求", "只有公开的内容；时间只到月。撤回公开的，答没有找到。带 ETag。"),
        ["POST /api/v1/follow/rating"] = (Citizen, "评价", "办完后评价一次；不满意的写一句原因，可以要求重新办理一次（reopen）。"),
    };

    /// <summary>By field, or by record and field where one name means two things.</summary>
    public static IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["key"] = "程序自己生成的 32 位小写十六进制数，一次填写一个", ["plate"] = "码牌编号", ["area"] = "没有码牌时：村或乡镇的编号", ["place"] = "具体地点", ["words"] = "什么事",
        ["name"] = "姓名", ["phone"] = "电话：11 位手机号，或带区号的座机号", ["deputyId"] = "想交给哪位代表，不选由系统安排", ["alikeId"] = "“我也遇到”：同一件事的编号",
        ["consents"] = "已经看过同意书并同意", ["questionToken"] = "小题的凭据，原样送回", ["answer"] = "小题的答案", ["pictures"] = "照片，JPEG 或 PNG，base64；拍摄地点等信息会去掉",
        ["preview"] = "提交前看一看的内容", ["question"] = "要先答的小题；没有就是 null",
        ["consent"] = "同意书，一句话", ["personalDataUse"] = "个人信息怎样使用", ["categories"] = "可以反映的方面", ["mostPictures"] = "照片最多几张", ["largestPicture"] = "一张照片最多多少字节",
        ["picturesTogether"] = "照片合计最多多少字节", ["longestWords"] = "内容最多多少字", ["longestPlace"] = "地点最多多少字",
        ["number"] = "受理编号", ["linkCode"] = "链接码，就像钥匙，不要给别人看", ["typedCode"] = "查询码，就像钥匙，不要给别人看", ["phoneTail"] = "电话后四位", ["receivedAt"] = "收到时间（UTC）",
        ["attitude"] = "对办理态度", ["result"] = "对办理结果", ["FollowedRequest.result"] = "办得怎样", ["reason"] = "不满意时写一句原因", ["reopen"] = "不满意，请重新办理一次",
        ["statusText"] = "办到哪一步，给人看的话", ["request"] = "诉求", ["status"] = "办到哪一步", ["ApiRefusal.status"] = "状态码，与 HTTP 的一样", ["holder"] = "谁在办", ["isPaused"] = "是否暂停计时",
        ["canBeRated"] = "现在可以评价", ["isSecondRound"] = "是否重新办理", ["canBeReopened"] = "还可以要求重新办理一次", ["FollowedRequest.pictures"] = "照片几张", ["steps"] = "经过",
        ["text"] = "说明", ["at"] = "时间（UTC）", ["kind"] = "做了什么", ["code"] = "编号", ["townshipCode"] = "乡镇编号", ["villageCode"] = "村的编号", ["plateId"] = "码牌的内部编号", ["villages"] = "村",
        ["openWords"] = "别人将看到的内容", ["openPlace"] = "别人将看到的地点", ["placeName"] = "乡镇和村", ["referrals"] = "可能该找谁", ["alike"] = "可能是同一件事", ["deputies"] = "可以选的代表",
        ["id"] = "内部编号", ["shared"] = "两边都写了的话", ["toldOn"] = "最早哪天反映", ["people"] = "几个人反映过", ["personId"] = "代表的内部编号",
        ["ApiCode.code"] = "由 wx.login 得到的 code", ["ApiBinding.code"] = "由 wx.login 新得到的 code", ["ApiBinding.name"] = "登录名", ["password"] = "密码", ["authenticatorCode"] = "动态口令，没有启用的不填",
        ["ProgramEntry.name"] = "账号上的姓名", ["token"] = "令牌，放在 Authorization: Bearer 里", ["endsAt"] = "最迟什么时候失效（UTC）", ["version"] = "打开时看到的版本", ["ApiReply.text"] = "答复",
        ["startedAt"] = "登录时间（UTC）", ["seenAt"] = "最近一次使用（UTC）", ["address"] = "网络地址", ["device"] = "用什么登录的", ["isThisOne"] = "就是现在这次",
        ["round"] = "第几轮办理", ["routedAt"] = "转来时间（UTC）", ["township"] = "乡镇", ["village"] = "村", ["category"] = "类别", ["hash"] = "照片的编号", ["by"] = "谁做的",
        ["publicText"] = "群众看得到的话", ["innerText"] = "内部的话", ["assignments"] = "交办情况", ["may"] = "现在可以做什么", ["HeldRequest.pictures"] = "照片的编号", ["HeldRow.pictures"] = "照片几张",
        ["HeldRequest.name"] = "群众姓名，已遮住", ["HeldRequest.phone"] = "群众电话，已遮住", ["unit"] = "承办单位", ["isLead"] = "是否主办", ["assignedAt"] = "交办时间（UTC）", ["signedAt"] = "签收时间（UTC）",
        ["repliedAt"] = "回复时间（UTC）", ["returnedAt"] = "退回时间（UTC）", ["withdrawnAt"] = "收回时间（UTC）", ["report"] = "办理情况", ["returnReason"] = "为什么退回", ["extension"] = "延期申请",
        ["extensionDays"] = "申请延几个工作日", ["extensionReason"] = "为什么延期", ["waitsForTime"] = "延期还没有答复", ["files"] = "佐证材料", ["accept"] = "接单", ["passOn"] = "转交或退回", ["handle"] = "办理",
        ["inform"] = "告知群众", ["pause"] = "暂停", ["resume"] = "恢复",
        ["sentBackReason"] = "为什么退回重办", ["sendBack"] = "退回重办", ["clocks"] = "各阶段的时限", ["due"] = "最近的时限", ["deadline"] = "时限怎样算", ["assignmentId"] = "交办件的内部编号",
        ["startAt"] = "从何时算起（UTC）", ["limit"] = "多长时间", ["dueOn"] = "哪天到期", ["dueAt"] = "到期时间（UTC）", ["why"] = "为什么是这天", ["stage"] = "哪个阶段",
        ["yellowAt"] = "何时变黄（UTC）", ["redAt"] = "何时变红（UTC）", ["count"] = "几", ["rows"] = "这一页", ["pages"] = "共几页", ["total"] = "这一部分共几件", ["others"] = "同一件事里一起办的还有几位群众反映的", ["isJoined"] = "并在同一件事里，由牵头的那件一起办", ["page"] = "第几页", ["part"] = "哪一部分", ["counts"] = "各部分几件", ["notes"] = "还有什么改变了到期时间，给人看的话",
        ["templates"] = "用户点了允许的消息，填取回名单里的 template", ["template"] = "消息的种类", ["WeChatOffer.title"] = "消息的名称", ["WeChatConsent.title"] = "消息的名称",
        ["WeChatOffer.id"] = "微信的模板编号，用来调 wx.requestSubscribeMessage", ["WeChatConsent.id"] = "微信的模板编号", ["remaining"] = "还可以发几条，到 0 就要再问一次",
        ["citizen"] = "群众可以订阅的", ["deputy"] = "代表可以订阅的", ["ApiConsent.code"] = "由 wx.login 新得到的 code",
        ["firstExtensionDays"] = "第一次延了几个工作日", ["extensionAnswer"] = "延期是怎样答复的", ["handlesItself"] = "代表自己办理", ["categoryId"] = "类别的编号", ["takeOn"] = "自己办理",
        ["ApiDeputyPage.total"] = "共几位代表", ["ApiDeputyPage.seats"] = "共几个代表职务；有的代表同时担任两级", ["isByDistrict"] = "是不是按村所在的选区查的；选区没有登记的，列出全乡镇的代表",
        ["levels"] = "各层级几位", ["PublicLevelCount.people"] = "几位代表", ["level"] = "代表层级", ["seats"] = "现任代表职务", ["term"] = "哪级人大第几届", ["delegation"] = "代表团", ["electedBy"] = "选区或选举单位",
        ["position"] = "工作单位及职务", ["sex"] = "性别", ["nationality"] = "民族", ["hasPhoto"] = "有没有照片，有的在 /deputies/编号/photo", ["groups"] = "代表小组", ["isConvenor"] = "是否召集人",
        ["PublicGroup.name"] = "小组名称", ["year"] = "哪一年", ["years"] = "有公开记录的年份", ["isFormer"] = "任期已经届满：本页是历史，列出的是曾任的职务", ["PublicDeputy.total"] = "历年共公开几条", ["hasCode"] = "有没有本页的二维码，有的在 /deputies/编号/code.svg",
        ["records"] = "公开的履职记录", ["attended"] = "参加几次", ["of"] = "应参加几次，请假和缺席也算在内", ["leaves"] = "请假几次", ["absences"] = "缺席几次", ["seconded"] = "提出建议里，附议的几件", ["withResult"] = "写明成果的几条",
        ["fundsInFen"] = "涉及资金，分", ["beneficiaries"] = "受益人数", ["kinds"] = "各类履职次数", ["PublicKindCount.kind"] = "履职类别", ["PublicDuty.kind"] = "履职类别", ["subKind"] = "小类", ["content"] = "做了什么",
        ["on"] = "哪天", ["until"] = "到哪天；一天的没有", ["PublicDuty.place"] = "地点", ["organiser"] = "组织单位", ["isObjectedTo"] = "代表本人提出了异议，正在核对", ["role"] = "怎样参加", ["attendance"] = "到会、请假还是缺席", ["PublicDuty.result"] = "成果",
        ["column"] = "栏目的 code", ["updatedSince"] = "只要这一刻以后新发或改过的（UTC，例如 2026-11-01T00:00:00Z）", ["records?kind"] = "履职类别",
        ["PublicColumn.title"] = "栏目名称", ["PublicColumn.code"] = "栏目的 code，网址的一部分", ["PublicColumn.kind"] = "栏目里列出什么", ["below"] = "下级栏目", ["PublicColumn.address"] = "栏目页的网址",
        ["PublicArticleLine.title"] = "标题", ["PublicArticle.title"] = "标题", ["summary"] = "摘要，可能没有", ["shownFromAt"] = "发布时间（UTC）", ["updatedAt"] = "新发或改过的时间（UTC）", ["PublicArticle.column"] = "栏目",
        ["body"] = "正文，清理过的 HTML；正文里的图片写作 files/序号", ["source"] = "来源，可能没有", ["author"] = "作者，可能没有", ["PublicArticle.files"] = "图片和附件", ["meeting"] = "属于哪次会议；不属于公开的会议就是 null", ["PublicArticleMeeting.title"] = "会议名称", ["PublicArticleMeeting.part"] = "会议文件、决议决定还是会议报道", ["order"] = "序号", ["PublicFile.name"] = "文件名", ["description"] = "图片说明", ["isPicture"] = "是不是图片",
        ["PublicRecord.deputy"] = "代表姓名", ["duty"] = "履职记录", ["PublicArticlePage.total"] = "公开的共几篇", ["withdrawn"] = "填了 updatedSince 时：那以后撤回、现在看不到的，近的在前", ["WithdrawnArticle.withdrawnAt"] = "撤回时间（UTC）", ["PublicRecordPage.total"] = "共几条", ["ApiPublicRequestPage.total"] = "共几件",
        ["PublicRow.words"] = "诉求", ["ApiPublicRequest.words"] = "诉求", ["ApiPublicRequest.place"] = "地点", ["ApiPublicRequest.answer"] = "答复", ["PublicRow.result"] = "办得怎样", ["ApiPublicRequest.result"] = "办得怎样",
        ["toldIn"] = "哪个月反映", ["answeredIn"] = "哪个月答复", ["ApiPublicRequest.pictures"] = "公开的照片几张，在 /requests/编号/pictures/序号",
        ["title"] = "状态码的英文名", ["detail"] = "给人看的一句话", ["rule"] = "规则的名字，给程序判断用",
    };
}
