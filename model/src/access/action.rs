//! Everything that can be asked of the desk.

use crate::text_enum::text_enum;

text_enum! {
    /// Everything that can be asked of the desk from outside.
    pub enum Action {
        BrowseStore = "browse_store",
        ChangePreferences = "change_preferences",
        SignUp = "sign_up",
        SignIn = "sign_in",
        SignOut = "sign_out",
        ManageOwnAccount = "manage_own_account",

        ReadOwnPurchases = "read_own_purchases",
        ReadOwnInquiries = "read_own_inquiries",
        ReadOwnReviews = "read_own_reviews",
        ReadOwnConsents = "read_own_consents",
        /// Take along everything that is held about oneself.
        TakeOwnData = "take_own_data",
        /// Have everything about oneself erased.
        EraseOwnAccount = "erase_own_account",
        SubmitInquiry = "submit_inquiry",
        ReadInquiry = "read_inquiry",
        FollowUp = "follow_up",
        /// Bring a file that is to come with a message of one's own.
        BringFile = "bring_file",
        CloseInquiry = "close_inquiry",
        ReopenInquiry = "reopen_inquiry",
        WithdrawInquiry = "withdraw_inquiry",
        RateHelp = "rate_help",
        AnswerConsent = "answer_consent",
        WriteReview = "write_review",
        WithdrawReview = "withdraw_review",
        MarkHelpful = "mark_helpful",
        ReportReview = "report_review",
        ReportReply = "report_reply",
        /// Ask the store to look again at a text of one's own that it took down.
        AppealModeration = "appeal_moderation",

        ReadInbox = "read_inbox",
        ReplyToCustomer = "reply_to_customer",
        AddNote = "add_note",
        AssignInquiry = "assign_inquiry",
        TagInquiry = "tag_inquiry",
        /// Putting inquiries together, and taking them apart.
        MergeInquiries = "merge_inquiries",
        /// Keeping lists as one has narrowed them.
        KeepView = "keep_view",
        /// Being dealt what nobody has taken.
        TakeTurns = "take_turns",
        /// Being seen at an inquiry by one's own side, and seeing who of them is.
        ShowPresence = "show_presence",
        AgreeToRefund = "agree_to_refund",
        DeclineRefundAsDeveloper = "decline_refund_as_developer",
        /// Tell the store what one would do with a refund request.
        StatePreference = "state_preference",
        HandOver = "hand_over",
        /// One's own browsers, and what they are told.
        ManageOwnDevices = "manage_own_devices",
        ReadSellerReviews = "read_seller_reviews",
        WriteOfficialReply = "write_official_reply",
        WithdrawOfficialReply = "withdraw_official_reply",
        /// Read the canned replies of one's own side, to answer with them.
        UseCannedReplies = "use_canned_replies",
        /// Change what the own side answers with.
        ManageCannedReplies = "manage_canned_replies",
        /// See who else works for one's seller.
        ReadMembers = "read_members",
        /// Invite, give roles, remove.
        ManageMembers = "manage_members",
        /// Make an account by the link of an invitation. The link is the permission.
        JoinSeller = "join_seller",

        ReadQueue = "read_queue",
        AskConsent = "ask_consent",
        RevealIdentifier = "reveal_identifier",
        DecideRefund = "decide_refund",
        ApproveRefund = "approve_refund",
        MatchPurchase = "match_purchase",
        ExtendDeadline = "extend_deadline",
        ReadMails = "read_mails",
        /// Say where a mail that came in belongs, and whose words it is.
        PlaceMail = "place_mail",
        /// Try again to send what could not be delivered.
        ResendMail = "resend_mail",
        /// Read which files nobody can open yet, as they wait for the virus scanner.
        ReadWaitingFiles = "read_waiting_files",
        /// Have the scanner asked again at once.
        ScanAgain = "scan_again",
        /// Hand in mail: for the mail server's door, never for a person.
        ReceiveMail = "receive_mail",
        /// Hand in a payment notification: for the payment side's door, never for a person.
        ReceiveNotice = "receive_notice",
        /// Keep, hide or remove what was reported, and let go or remove what a flood brought.
        ModerateTexts = "moderate_texts",
        DecideAppeal = "decide_appeal",
        ReadReports = "read_reports",
        ReadRecords = "read_records",
        /// Make a dispute file, and read those that were made.
        ExportDispute = "export_dispute",
        /// Read the store's rules, the draft and what it changes.
        ReadPolicy = "read_policy",
        /// Write a draft of them, change or discard it, ask for it to be published.
        DraftPolicy = "draft_policy",
        /// Publish what somebody else wrote.
        PublishPolicy = "publish_policy",
        /// The words that consent is asked with.
        PublishWording = "publish_wording",
        /// Read what the payment side's books say differently.
        ReadReconciliation = "read_reconciliation",
        /// Say that one of those has been dealt with.
        SettleMismatch = "settle_mismatch",
        ManageAccounts = "manage_accounts",
        /// Destroy what is due: for the clock and the command line, never for a person.
        RunRetention = "run_retention",
        /// Read what the law alone still keeps of an erased customer.
        OpenKeptApart = "open_kept_apart",
    }
}
