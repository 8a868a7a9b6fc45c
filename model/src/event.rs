//! Facts in the past tense: what happened. With who and when beside them they are the customer's timeline, the audit
//! trail, the reports and the live updates.

use crate::account::ActorKind;
use crate::text_enum::text_enum;

text_enum! {
    pub enum EventKind {
        InquirySubmitted = "inquiry_submitted",
        InquiryOpened = "inquiry_opened",
        MessageSent = "message_sent",
        NoteAdded = "note_added",
        InquiryAssigned = "inquiry_assigned",
        /// What goes back is less than the price; `detail` is how much of it: `12000 of 39000 KRW`. For operators.
        PartDecided = "part_decided",
        /// Another inquiry became a part of this one; `detail` is its number.
        InquiryMerged = "inquiry_merged",
        /// This one became a part of another; `detail` is its number.
        InquiryMergedAway = "inquiry_merged_away",
        /// Two that were put together stand alone again.
        InquiryUnmerged = "inquiry_unmerged",
        /// A part of this one is an inquiry of its own now; `detail` is its number.
        InquirySplit = "inquiry_split",
        /// This one was a part of another; `detail` is its number.
        InquirySplitOff = "inquiry_split_off",
        /// It was somebody's turn to take it; they are who acts.
        InquiryDealt = "inquiry_dealt",
        /// `detail` is the tag.
        InquiryTagged = "inquiry_tagged",
        InquiryUntagged = "inquiry_untagged",
        InquiryEscalated = "inquiry_escalated",
        /// Somebody of the seller was reminded; `detail` is which reminder.
        DeadlineReminded = "deadline_reminded",
        DeadlineExtended = "deadline_extended",
        InquiryClosed = "inquiry_closed",
        InquiryReopened = "inquiry_reopened",
        InquiryWithdrawn = "inquiry_withdrawn",
        HelpRated = "help_rated",
        RefundAgreed = "refund_agreed",
        RefundDeclinedByDeveloper = "refund_declined_by_developer",
        /// The developer told the store what they would do; `detail` is the preference and how much was used.
        PreferenceStated = "preference_stated",
        PurchaseMatched = "purchase_matched",
        ApprovalAsked = "approval_asked",
        ApprovalSentBack = "approval_sent_back",
        ApprovalTakenBack = "approval_taken_back",
        CancellationApproved = "cancellation_approved",
        CancellationDecided = "cancellation_decided",
        PurchaseCancelled = "purchase_cancelled",
        /// The payment side cancelled it by itself; `detail` is the order number.
        CancelledElsewhere = "cancelled_elsewhere",
        /// The payment side told of a purchase that was not known here; `detail` is the order number.
        PurchaseRecorded = "purchase_recorded",
        CancellationFailed = "cancellation_failed",
        RefundDeclined = "refund_declined",
        ConsentAsked = "consent_asked",
        ConsentGiven = "consent_given",
        ConsentRefused = "consent_refused",
        ConsentWithdrawn = "consent_withdrawn",
        IdentifierRevealed = "identifier_revealed",
        /// A machine answered a mail; `detail` is the side.
        AutomaticMailReceived = "automatic_mail_received",
        /// A mail came back; `detail` is the side it was for.
        MailBounced = "mail_bounced",
        /// A mail waits for an operator; `detail` is the reason.
        MailHeld = "mail_held",
        MailPlaced = "mail_placed",
        MailDropped = "mail_dropped",
        MailResent = "mail_resent",
        /// A virus was found in a file of a message, or in one that somebody brought; `detail` is its name.
        FileInfected = "file_infected",
        /// The virus scanner found nothing in a file of a message that had waited for it.
        FileChecked = "file_checked",
        /// An operator had the scanner asked again at once.
        ScanAsked = "scan_asked",
        ReplyAddressesRevoked = "reply_addresses_revoked",
        ReviewPosted = "review_posted",
        ReviewChanged = "review_changed",
        ReviewWithdrawn = "review_withdrawn",
        ReviewReported = "review_reported",
        ReplyPosted = "reply_posted",
        ReplyChanged = "reply_changed",
        ReplyWithdrawn = "reply_withdrawn",
        ReplyReported = "reply_reported",
        /// An operator looked at the reports of a text, and it stays.
        TextKept = "text_kept",
        /// The store took a text down; `detail` is the reason.
        TextHidden = "text_hidden",
        TextRemoved = "text_removed",
        TextPutBack = "text_put_back",
        TextAppealed = "text_appealed",
        AppealGranted = "appeal_granted",
        AppealDenied = "appeal_denied",
        /// A review came in a flood, and waits for an operator.
        ReviewHeld = "review_held",
        ReviewReleased = "review_released",
        AccountCreated = "account_created",
        AccountDisabled = "account_disabled",
        PasswordChanged = "password_changed",
        SignInLinkAsked = "sign_in_link_asked",
        /// A customer took along what is held about them.
        OwnDataTaken = "own_data_taken",
        SignedIn = "signed_in",
        SignInFailed = "sign_in_failed",
        SignedOut = "signed_out",
        AuditRead = "audit_read",
        /// A canned reply was written or changed; `detail` is its shortcut.
        CannedSaved = "canned_saved",
        CannedRemoved = "canned_removed",
        /// Somebody was asked to join a seller; `detail` is the role and the address.
        MemberInvited = "member_invited",
        InvitationWithdrawn = "invitation_withdrawn",
        /// `detail` is the role.
        MemberJoined = "member_joined",
        /// `detail` is the role before, and the role from now on.
        MemberRoleChanged = "member_role_changed",
        /// `detail` is the role that they had.
        MemberRemoved = "member_removed",
        /// `detail` is whom the file is for, and its checksum.
        DisputeExported = "dispute_exported",
        /// What happens to the store's rules; `detail` is the version's number and what it changes.
        PolicyDrafted = "policy_drafted",
        PolicyChanged = "policy_changed",
        PolicyAsked = "policy_asked",
        PolicyPublished = "policy_published",
        PolicyDiscarded = "policy_discarded",
        /// Consent is asked with other words from now on; `detail` is the version's number and its clauses that changed.
        WordingPublished = "wording_published",
        /// What a quarter was like is told to the public from now on; `detail` is the quarter.
        TransparencyPublished = "transparency_published",
        /// The payment side's books say something else; `detail` is how they differ.
        MismatchFound = "mismatch_found",
        /// An operator dealt with it; `detail` is their note.
        MismatchSettled = "mismatch_settled",
        /// Everything is sealed with a new key from now on; `detail` is `links` when those given out before have ended.
        VaultKeyChanged = "vault_key_changed",
        /// A customer asked for erasure, and is nobody from then on.
        AccountErased = "account_erased",
        /// The time of something was over; `detail` is what it was and how many, never whose.
        RecordsDestroyed = "records_destroyed",
        /// Somebody read what the law alone still keeps; `detail` is why.
        KeptApartOpened = "kept_apart_opened",
    }
}

impl EventKind {
    /// Whether it changes what operators have to look at among the public texts.
    pub fn is_moderation(self) -> bool {
        use EventKind as E;
        matches!(
            self,
            E::ReviewReported
                | E::ReplyReported
                | E::TextKept
                | E::TextHidden
                | E::TextRemoved
                | E::TextPutBack
                | E::TextAppealed
                | E::AppealGranted
                | E::AppealDenied
                | E::ReviewHeld
                | E::ReviewReleased
        )
    }

    /// Whether its detail is what somebody wrote, which may tell of persons: it goes with its inquiry, and the fact stays.
    pub fn has_words(self) -> bool {
        use EventKind as E;
        matches!(
            self,
            E::RefundDeclinedByDeveloper
                | E::ApprovalSentBack
                | E::ApprovalTakenBack
                | E::CancellationFailed
                | E::MismatchSettled
                | E::MemberInvited
                | E::InvitationWithdrawn
                | E::KeptApartOpened
                | E::InquiryTagged
                | E::InquiryUntagged
        )
    }

    /// Whether it is about the store's rules.
    pub fn is_policy(self) -> bool {
        use EventKind as E;
        matches!(self, E::PolicyDrafted | E::PolicyChanged | E::PolicyAsked | E::PolicyPublished | E::PolicyDiscarded)
    }

    /// Whose timeline shows it. Messages stand in the thread itself, not on the timeline.
    pub fn is_shown_to(self, reader: ActorKind) -> bool {
        use EventKind as E;
        let everybody = matches!(
            self,
            E::InquirySubmitted
                | E::InquiryOpened
                | E::InquiryEscalated
                | E::DeadlineExtended
                | E::InquiryClosed
                | E::InquiryReopened
                | E::InquiryWithdrawn
                | E::InquiryMerged
                | E::InquiryMergedAway
                | E::InquiryUnmerged
                | E::InquirySplit
                | E::InquirySplitOff
                | E::RefundAgreed
                | E::RefundDeclinedByDeveloper
                | E::PurchaseCancelled
                | E::CancelledElsewhere
                | E::RefundDeclined
        );
        match reader {
            ActorKind::Operator => !matches!(self, E::MessageSent | E::NoteAdded),
            ActorKind::Developer => {
                everybody || matches!(self, E::InquiryAssigned | E::InquiryDealt | E::HelpRated | E::PreferenceStated)
            }
            // The customer sees every look at their own payment identifier, and every question about it.
            ActorKind::Customer => {
                everybody
                    || matches!(
                        self,
                        E::ConsentAsked
                            | E::ConsentGiven
                            | E::ConsentRefused
                            | E::ConsentWithdrawn
                            | E::IdentifierRevealed
                    )
            }
            ActorKind::Visitor | ActorKind::System => false,
        }
    }
}
