namespace InfoCenter.Core.Ledger;

/// <summary>Every act that is recorded anywhere, as people call it. A new act gets its words here (a test asks for them).</summary>
internal static class LedgerActWords
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        // The door and the accounts.
        ["SignIn"] = "登录", ["SignInFailed"] = "登录失败", ["SignOut"] = "退出登录", ["EndSessions"] = "结束登录", ["Refused"] = "被拒绝",
        ["BeginOffice"] = "首次设置", ["CreateAccount"] = "新建账号", ["DisableAccount"] = "停用账号", ["EnableAccount"] = "启用账号", ["LockAccount"] = "锁定账号",
        ["FreeAccount"] = "解锁账号", ["ResetPassword"] = "重置密码", ["ChangePassword"] = "修改密码", ["ChangePasswordFailed"] = "修改密码失败", ["ChangeRole"] = "变更角色",
        ["SwitchOnAuthenticator"] = "启用动态口令", ["SwitchOffAuthenticator"] = "停用动态口令", ["ResetAuthenticator"] = "重置动态口令",
        ["BindWeChat"] = "绑定微信", ["UnbindWeChat"] = "解除微信绑定", ["AuthoriseWeChat"] = "同意微信消息",

        // Settings, backups, background work, the ledger itself.
        ["ChangeSettings"] = "修改设置", ["ChangeSecurity"] = "修改安全设置", ["OpenToEveryAddress"] = "取消地址限制", ["NameFonds"] = "填写全宗号", ["CloseFirstSteps"] = "收起入门步骤", ["ChangeCalendar"] = "修改工作日历",
        ["ChangeChannel"] = "修改消息通道", ["ChangeMessageLimits"] = "修改发送限制", ["TickCall"] = "电话通知",
        ["CreateBackup"] = "备份", ["RestoreBackup"] = "恢复备份", ["RemoveBackup"] = "删除旧备份", ["BackupFailed"] = "备份失败", ["ChangeBackupPlan"] = "修改备份计划",
        ["CheckData"] = "检查数据", ["MoveDatabase"] = "迁移数据库", ["EnqueueJob"] = "提交后台任务", ["CancelJob"] = "取消后台任务", ["FetchResult"] = "下载任务结果",
        ["DrawAnchor"] = "登记锚值", ["PrintAnchor"] = "打印锚值", ["ExportLedger"] = "导出台账", ["ChooseSealAlgorithm"] = "选择封印算法", ["ChangeRetention"] = "修改保存期限", ["ClockWentBack"] = "时钟倒退",

        // The roster and the places.
        ["ChangeByImport"] = "名册导入", ["DescribePerson"] = "修改资料", ["AddPerson"] = "新增代表", ["EndMandate"] = "终止资格", ["AddByElection"] = "补选",
        ["AttachPhoto"] = "更换照片", ["RemovePhoto"] = "移除照片", ["RevealPersonal"] = "查看电话和证号", ["JoinGroup"] = "编组", ["LeaveGroup"] = "退出小组",
        ["AppointConvenor"] = "召集人", ["CreateGroup"] = "新建小组", ["UploadRoster"] = "上传名册", ["CommitRosterImport"] = "导入名册", ["UndoRosterImport"] = "撤销名册导入",
        ["ExportRoster"] = "导出名册", ["AskFullExport"] = "申请导出完整号码", ["ConfirmFullExport"] = "批准导出完整号码", ["FetchFullExport"] = "导出完整号码",
        ["DownloadErrorWorkbook"] = "下载名册错误表", ["ImportPhotographs"] = "导入照片", ["ImportVillages"] = "导入村（社区）",
        ["AddTownship"] = "新增乡镇", ["ChangeTownship"] = "修改乡镇", ["RemoveTownship"] = "移除乡镇", ["ConfirmPlaces"] = "确认乡镇", ["ChooseDeputy"] = "指定代表",
        ["KeepFile"] = "上传文件", ["OpenFile"] = "下载文件",

        // Duties.
        ["DraftDuty"] = "起草履职记录", ["SubmitDuty"] = "报送履职记录", ["NoteReplyInDuty"] = "答复记入履职记录", ["MendDuty"] = "修改履职记录", ["MendAndSubmitDuty"] = "修改并报送履职记录", ["DiscardDuty"] = "删除草稿",
        ["EnterActivity"] = "登记活动", ["LeaveOutDuty"] = "届已冻结，没有记入档案", ["VerifyDuty"] = "核实", ["ReturnDuty"] = "退回", ["PublishDuty"] = "发布", ["WithdrawDuty"] = "撤回",
        ["AttachEvidence"] = "添加佐证", ["DetachEvidence"] = "移除佐证", ["UploadDutyWorkbook"] = "上传履职表格", ["CommitDutyImport"] = "导入履职表格",
        ["UndoDutyImport"] = "撤销履职导入", ["DownloadDutyErrors"] = "下载履职错误表", ["LeaveRowsOut"] = "剔除若干行", ["TakeRowsIn"] = "恢复若干行",
        ["AddSubKind"] = "新增小类", ["RenameSubKind"] = "小类改名", ["RetireSubKind"] = "停用小类", ["RestoreSubKind"] = "恢复小类",

        // Suggestions.
        ["WriteSuggestion"] = "登记建议", ["AmendSuggestion"] = "修改建议", ["SubmitSuggestion"] = "提交建议", ["WithdrawSuggestion"] = "撤回建议", ["AskCoSigner"] = "邀请附议",
        ["DropCoSigner"] = "去掉附议", ["ConfirmSuggestion"] = "确认建议", ["DeclineSuggestion"] = "不参加附议", ["RateSuggestion"] = "测评建议办理", ["AcceptSuggestion"] = "建议立案",
        ["SendBackSuggestion"] = "建议退回修改", ["RefuseSuggestion"] = "建议不予立案", ["MarkKeySuggestion"] = "列为重点督办", ["UnmarkKeySuggestion"] = "取消重点督办", ["UrgeSuggestion"] = "催办建议",
        ["EndSuggestionRating"] = "结束建议测评", ["HearSuggestion"] = "建议办理协商", ["AssignSuggestion"] = "交办建议", ["TakeSuggestionBack"] = "同意退回建议", ["RefuseSuggestionReturn"] = "不同意退回建议",
        ["GrantSuggestionTime"] = "同意建议延期", ["RefuseSuggestionTime"] = "不同意建议延期", ["SignForSuggestion"] = "签收建议", ["GiveSuggestionBack"] = "申请退回建议", ["AskSuggestionTime"] = "建议申请延期",
        ["ContactDeputy"] = "与代表沟通", ["AdviseOnSuggestion"] = "协办意见", ["ReplyToSuggestion"] = "答复建议", ["SetSuggestionLimit"] = "修改建议办理期限", ["AddReplyClass"] = "添加答复类别", ["ChangeReplyClass"] = "修改答复类别", ["AddSuggestionSubject"] = "添加建议类别", ["ChangeSuggestionSubject"] = "修改建议类别",
        ["PrepareSuggestionPublication"] = "准备公开建议", ["PublishSuggestion"] = "公开建议", ["DeclineSuggestionPublication"] = "不公开建议", ["WithdrawSuggestionPublication"] = "撤回公开建议", ["RemindOfLateSuggestion"] = "建议逾期提醒",
        ["ExportSuggestions"] = "导出建议办理情况", ["PrintReplyLetter"] = "打印答复函", ["ReportPromise"] = "报告承诺进展", ["JudgePromise"] = "评价承诺兑现",

        // Supervision.
        ["DraftTopic"] = "起草监督议题建议书", ["AmendTopic"] = "修改监督议题建议书", ["SubmitTopic"] = "提交监督议题建议书", ["ApproveTopic"] = "审定监督议题", ["SendTopicBack"] = "退回监督议题建议书",
        ["RefuseTopic"] = "不列入监督议题", ["AddInspection"] = "记录检查", ["CloseTopic"] = "结束监督议题", ["ListProblem"] = "列入问题清单", ["AmendProblem"] = "更正问题", ["AssignProblem"] = "交办问题", ["StrikeProblem"] = "从问题清单去掉",
        ["AcceptProblem"] = "签收问题", ["GiveProblemBack"] = "退回问题", ["ReportRectification"] = "报整改", ["ConfirmRectification"] = "确认整改报告", ["SendRectificationBack"] = "退回整改报告",
        ["CloseProblem"] = "问题销号", ["ReopenProblem"] = "回头看未整改", ["ExportSupervision"] = "导出监督工作情况", ["AddBasis"] = "添加监督依据", ["RetireBasis"] = "停用监督依据", ["RestoreBasis"] = "恢复监督依据",

        // Citizens' requests and the plates they come by.
        ["TellRequest"] = "群众反映", ["RateRequest"] = "群众评价", ["RedactRequest"] = "遮盖诉求内容", ["RouteRequest"] = "转交诉求", ["RefuseRequest"] = "不予受理",
        ["AcceptRequest"] = "接单", ["TransferRequest"] = "转给其他代表", ["ReturnRequest"] = "退回诉求", ["AnswerRequest"] = "答复咨询", ["AssignRequest"] = "督促办理",
        ["TurnRequest"] = "转为代表建议", ["PauseRequest"] = "暂停诉求", ["ResumeRequest"] = "恢复诉求", ["InformCitizen"] = "告知结果", ["NoteRequest"] = "诉求备注",
        ["GrantTime"] = "同意延期", ["RefuseTime"] = "不同意延期", ["RevealCitizen"] = "查看群众电话", ["RateByTelephone"] = "电话回访",
        ["GrantTimeAgain"] = "同意第二次延期", ["RefuseTimeAgain"] = "不同意第二次延期", ["TakeOnRequest"] = "代表自己办理",
        ["SignForAssigned"] = "签收交办件", ["ReplyToAssigned"] = "回复交办件", ["AskForTime"] = "申请延期", ["SendBackReport"] = "退回重报", ["RemindOfDeadline"] = "到期提醒", ["PassOnLate"] = "超期转给下一位",
        ["EscalateLate"] = "超期督办", ["ResumeLate"] = "暂停到期恢复", ["SetRequestLimit"] = "修改办理时限", ["BeginClocks"] = "开始计时", ["RewindClocks"] = "重算时限", ["GiveBackAssigned"] = "退回交办件",
        ["AddUnit"] = "新增承办单位", ["DescribeUnit"] = "修改承办单位", ["RetireUnit"] = "停用承办单位", ["RestoreUnit"] = "恢复承办单位",
        ["AddTemplate"] = "新增答复范本", ["DescribeTemplate"] = "修改答复范本", ["RetireTemplate"] = "停用答复范本", ["RestoreTemplate"] = "恢复答复范本",
        ["JoinRequest"] = "并为同一件事", ["LeaveMatter"] = "分开单独办理",
        ["AddPlate"] = "新增码牌", ["DescribePlate"] = "修改码牌", ["PhotographPlate"] = "更换码牌照片", ["RetirePlate"] = "停用码牌", ["RestorePlate"] = "恢复码牌",
        ["PrintPlates"] = "打印码牌", ["PutDistricts"] = "登记村与选区", ["PutAbsence"] = "登记代表外出", ["EndAbsence"] = "结束代表外出", ["ImportUnits"] = "导入承办单位", ["MoveRequestCategory"] = "诉求类别调整顺序", ["AddRequestCategory"] = "新增诉求类别", ["RenameRequestCategory"] = "诉求类别改名",
        ["RetireRequestCategory"] = "停用诉求类别", ["RestoreRequestCategory"] = "恢复诉求类别", ["ChangePublicAddress"] = "修改群众访问网址",

        ["AddArticle"] = "写文章", ["WriteArticle"] = "修改文章", ["SubmitArticle"] = "文章送审", ["PublishArticle"] = "发布文章", ["ReturnArticle"] = "退回文章", ["WithdrawArticle"] = "撤回文章",
        ["UploadOldSite"] = "上传旧网站", ["CorrectOldArticle"] = "补填旧文章", ["MapOldFolder"] = "给旧网站的文件夹选栏目", ["DecideOldArticles"] = "决定旧文章怎么办", ["CommitOldSite"] = "导入旧网站", ["UndoOldSite"] = "撤销旧网站导入",
        ["ObjectToDuty"] = "对记录提出异议", ["UpholdObjection"] = "异议成立", ["DismissObjection"] = "异议不成立",
        ["AddColumn"] = "新增栏目", ["DescribeColumn"] = "修改栏目", ["MoveColumn"] = "移动栏目", ["RetireColumn"] = "停用栏目", ["RestoreColumn"] = "恢复栏目", ["ChangeSiteMessage"] = "修改站点提示", ["ExportReading"] = "导出门户阅读统计",
        ["AddMeeting"] = "录入会议", ["DescribeMeeting"] = "修改会议", ["AddLaw"] = "录入法律法规", ["DescribeLaw"] = "修改法律法规",
        ["PreparePublication"] = "准备公开稿", ["PublishRequest"] = "公开诉求", ["DeclinePublication"] = "退回公开稿", ["WithdrawPublication"] = "撤回公开",
        ["ExportHotSpots"] = "导出热点分析", ["ChangeHotSpotMeasure"] = "修改热点规则",

        ["OpenTurnover"] = "开始换届", ["DescribeTurnover"] = "修改换届届数和日期", ["PrintFrozen"] = "印制封存档案", ["FreezeTerm"] = "封存上一届", ["VerifyFrozen"] = "核验封存纸件", ["OpenFrozen"] = "查看封存纸件",
        ["MakeNewTerm"] = "新建届次", ["TakeNewRoster"] = "上传新一届名册", ["MoveDistrict"] = "选区改划", ["SubmitTurnover"] = "提交换届确认", ["ReturnTurnover"] = "退回换届", ["ConfirmTurnover"] = "确认换届",
        ["UndoTurnover"] = "撤销换届", ["RehearseTurnover"] = "演练换届", ["SucceedRequest"] = "换届移交诉求", ["AskCorrection"] = "申请封存更正", ["AllowCorrection"] = "批准封存更正", ["CloseCorrection"] = "办结封存更正",
        ["AddCampaign"] = "新增专题活动", ["PlanActivity"] = "计划活动", ["AmendActivity"] = "修改活动", ["CancelActivity"] = "取消活动", ["InviteDeputies"] = "邀请代表", ["AnnounceActivity"] = "通知代表",
        ["WithdrawInvitation"] = "收回邀请", ["GrantLeave"] = "准假", ["RefuseLeave"] = "不准假", ["AcceptInvitation"] = "代表答复参加", ["AskLeave"] = "代表请假", ["OpenSignIn"] = "开始签到", ["SignInToActivity"] = "代表签到",
        ["MarkAttendance"] = "登记出席", ["CloseActivity"] = "登记活动履职", ["ExportParticipation"] = "导出代表参加活动情况",
        ["ExportStatistics"] = "导出统计",
        ["PlanAppraisals"] = "计划述职评议会", ["AmendAppraisals"] = "修改述职评议会", ["AddAppraisedDeputies"] = "安排代表述职", ["RemoveAppraisedDeputy"] = "去掉述职代表", ["WriteAppraisalReport"] = "述职报告定稿",
        ["IssueBallots"] = "生成测评票", ["WithdrawBallots"] = "测评票作废", ["PrintBallots"] = "打印测评票", ["OpenAppraisalVote"] = "开始测评投票", ["CastBallot"] = "手机投票", ["ReturnBallots"] = "收回纸票",
        ["TallyBallots"] = "纸票计票", ["CloseAppraisalVote"] = "宣布测评结果", ["GiveAppraisalOpinion"] = "反馈评议意见", ["ReportAppraisalRectification"] = "报述职整改情况",
        ["AcceptAppraisalRectification"] = "述职整改通过", ["SendBackAppraisalRectification"] = "述职整改退回", ["PrintAppraisalReport"] = "打印述职报告", ["PrintAppraisalResult"] = "打印测评结果",
        ["AddAppraisalScheme"] = "添加评议办法", ["RetireAppraisalScheme"] = "停用评议办法", ["RestoreAppraisalScheme"] = "恢复评议办法",

        ["DraftScoreRules"] = "起草积分办法", ["AmendScoreRules"] = "修改积分办法", ["PutScoreItem"] = "填写积分项目", ["RemoveScoreItem"] = "去掉积分项目", ["AdoptScoreRules"] = "通过积分办法",
        ["ComputeScores"] = "计算年度积分", ["RecomputeScores"] = "重新计算年度积分", ["AnnounceScores"] = "告知代表积分", ["CloseScores"] = "年度积分定档",
        ["ObjectToScore"] = "代表对积分提出异议", ["UpholdScoreObjection"] = "积分异议成立", ["DismissScoreObjection"] = "积分异议不成立", ["ExportScores"] = "导出评优名单",

        // Papers.
        ["PrintArchive"] = "打印档案", ["PrintArchives"] = "批量打印档案", ["PreparePublicVolume"] = "编印公开册", ["OpenPublicVolume"] = "查看公开册", ["PublishPublicVolume"] = "公开册子", ["WithdrawPublicVolume"] = "撤回公开册",
        ["PrintForm"] = "打印报表", ["CheckCode"] = "核验打印件",
    };
}
