### Operations: cases, decisions, mails

## Frame

ops-place = Operations
ops-search = Find inquiries, orders, customers
ops-search-of = Results for “{ $query }”
ops-views = Views
ops-records = Records

ops-role-visitor = Visitor
ops-role-customer = Customer
ops-role-developer = Developer
ops-role-operator = Operator
ops-role-system = System

## Queues

ops-queue-escalations = Escalations
ops-queue-handed-over = Handed over
ops-queue-customer-center = Customer center
ops-queue-all = All inquiries
ops-queue-mine = Assigned to me
ops-queue-awaiting-approval = For my approval
ops-queue-awaiting-consent = Waiting for consent
ops-queue-extended = 24 h more
ops-queue-done = Done

ops-over-a-day = Over by more than 24 h
ops-within-a-day = Within 24 h
ops-open-queue = Open the queue
ops-assigned-to = Assigned to { $name }
ops-due-over = { $span } overdue
ops-due-in = Due in { $span }
ops-waiting = Waiting { $span }
ops-kind-other = Other question

ops-all-done-title = All done
ops-all-done-text = Nothing waits in this queue. What comes next appears here.
ops-not-found-title = No inquiry fits
ops-not-found-text = Try a shorter number or word, or clear the search.
ops-choose-title = Choose an inquiry
ops-choose-text = Choose one in the queue, and what happened, the purchase, the consent and the decision appear here.
ops-choose-first = Open the first one

## Head of the case

ops-take = Assign to me
ops-give-back = Unassign
ops-taken = Assigned to you
ops-assignment-changed = Assignment changed
ops-more = More
ops-close = Close inquiry
ops-closed = Inquiry closed

## The developer's silence

ops-silence = Developer’s silence
ops-silence-sum = { $span } since the inquiry, { $count ->
    [0] no answer
    [one] { $count } answer
   *[other] { $count } answers
}
ops-silence-rule = Due { $due } ({ $length }, rule of version { $version })
ops-silence-rule-business = Due { $due } ({ $length } of business days, rule of version { $version })
ops-silence-rule-extended = Due { $due } ({ $length } more, rule of version { $version })
ops-silence-sent = Sent
ops-silence-opened = Opened
ops-silence-answered = Answered
ops-silence-deadline = Deadline
ops-silence-extended = Extended
ops-silence-now = Now

## Purchase

ops-purchase = Purchase
ops-customer = Customer
ops-customer-number = Customer number
ops-purchased-at = Purchase date and time
ops-item = Purchased item
ops-paid = Amount and method
ops-free = Free
ops-order = Order number
ops-reason-asked = Reason given
ops-refunds = Earlier refunds
ops-refunds-count = { $count ->
    [0] None in 12 months
   *[other] { $count } in 12 months
}
ops-no-purchase = No matching purchase was found
ops-claimed-by-customer = The purchase in the customer’s words
ops-claimed-by-developer = The purchase as the developer passed it on
ops-match = Find the purchase
ops-match-text = Consent can be asked for and the purchase cancelled once it is known which one is meant. It cannot be changed afterwards.
ops-match-this = This one
ops-match-order = By order number
ops-match-send = Match
ops-matched = The purchase is matched

## Consent

ops-consent = Consent to provide personal information
ops-consent-by-form = Chosen by the customer in the inquiry form
ops-consent-by-my-page = Chosen by the customer on My page
ops-consent-by-mail-link = Chosen by the customer through the link in a mail
ops-consent-given = The customer has consented.
ops-consent-asked = The customer has been asked and has not answered yet.
ops-consent-refused = The customer has not consented (X). Check by customer number, purchase time and item instead.
ops-consent-withdrawn = The customer has withdrawn the consent. The numbers are closed since then.
ops-consent-none = The customer has not been asked yet.
ops-consent-none-no-ask = The customer has not been asked, and cannot be now: that needs an open inquiry with a known account and purchase.
ops-consent-no-more = They are not asked again.
ops-consent-record = { $at } · wording { $version }
ops-consent-said-o = The developer says that the customer consented (O). It is not the customer’s own answer, so it opens no number.
ops-consent-said-x = The developer says that the customer did not consent (X). It is not the customer’s own answer.
ops-no-identifiers = There is no payment number to check in this inquiry.
ops-no-access = Needs the customer’s O
ops-identifier-tid = TID
ops-identifier-txid = TXID
ops-identifier-receipt = Payment receipt number
ops-ask = Ask for consent
ops-ask-text = Asks the customer for O or X, by mail and on My page. The numbers stay masked until an O comes; with an X you can still go on.
ops-ask-again-text = You can ask once more. If the customer says no again, they are not asked any more.
ops-asked = The customer has been asked for consent

## Looking at payment numbers

ops-reveal = Reveal
ops-reveal-note = Your name, the time and the reason are recorded, and the numbers are masked again after { $seconds } seconds.
ops-reveal-title = Reveal { $kinds }
ops-reveal-consented = { $number } · the customer consented on { $at } (O)
ops-look-reason = Why you look
ops-look-match-payment = Match the payment
ops-look-match-payment-text = Compare with the card company’s record
ops-look-check-refund = Check the refund
ops-look-check-refund-text = See whether the cancellation went through
ops-look-customer-asked = The customer asked
ops-look-customer-asked-text = To answer the customer’s question
ops-look-detail = Details
ops-recorded-so = What we record
ops-recorded-shown = The customer sees the time and the reason on My page, too.
ops-cancel = Cancel
ops-reveal-now = Record and reveal for { $seconds } s
ops-hide = Hide
ops-look-until = Closes at { $at }. Reload after that and the numbers are masked again.
ops-look-over = The time is over; the numbers are masked again.
ops-looked = Last revealed { $at } · { $reason } · { $count ->
    [one] once
   *[other] { $count } times
}

## Evidence

ops-evidence = Evidence
ops-evidence-sum = { $messages ->
    [one] { $messages } customer message
   *[other] { $messages } customer messages
}, { $notes ->
    [one] { $notes } internal note
   *[other] { $notes } internal notes
}
ops-me = { $name } (you)
ops-write = Reply and note
ops-reply = Reply to customer
ops-reply-placeholder = Your reply to the customer
ops-reply-seen = Seen by { $customer } and the developer
ops-send-reply = Send reply
ops-replied = Reply sent
ops-no-reply = You cannot reply to the customer now: it is the developer’s turn, or the inquiry has ended. You can still add a note.
ops-note = Internal note
ops-note-placeholder = A note for operators
ops-note-seen = Seen by operators only
ops-send-note = Add note
ops-noted = Note added

ops-event-inquiry-submitted = sent the inquiry
ops-event-inquiry-opened = opened it for the first time
ops-event-message-sent = sent a message
ops-event-note-added = added a note
ops-event-inquiry-assigned = took the assignment back
ops-event-inquiry-assigned-detail = assigned it to { $detail }
ops-event-part-decided = decided to give a part back
ops-event-part-decided-detail = decided to give back { $detail }
ops-event-inquiry-merged = merged another inquiry into this one
ops-event-inquiry-merged-detail = merged { $detail } into this one
ops-event-inquiry-merged-away = merged this into another inquiry
ops-event-inquiry-merged-away-detail = merged this into { $detail }
ops-event-inquiry-unmerged = undid the merge
ops-event-inquiry-split = split a message off
ops-event-inquiry-split-detail = split a message off as { $detail }
ops-event-inquiry-split-off = split this off another inquiry
ops-event-inquiry-split-off-detail = split this off { $detail }
ops-event-inquiry-dealt = was dealt it in turn
ops-event-inquiry-dealt-detail = was dealt it in turn: { $detail }
ops-event-inquiry-escalated = escalated it after the reply deadline
ops-event-deadline-reminded = reminded the developer of the deadline
ops-event-deadline-extended = gave the developer 24 hours more
ops-event-inquiry-closed = closed the inquiry
ops-event-inquiry-reopened = reopened the inquiry
ops-event-inquiry-withdrawn = withdrew the inquiry
ops-event-help-rated = rated the help
ops-event-help-rated-detail = rated the help { $detail } of 5
ops-event-refund-agreed = agreed to the refund
ops-event-refund-declined-by-developer = declined the refund
ops-event-inquiry-tagged = tagged it
ops-event-inquiry-tagged-detail = tagged it: { $detail }
ops-event-inquiry-untagged = took a tag away
ops-event-inquiry-untagged-detail = took a tag away: { $detail }
ops-event-preference-stated = told the store what they would do
ops-event-preference-stated-detail = told the store: { $detail }
ops-money-back = Money back by
ops-money-back-rule = { $count ->
    [one] { $count } business day after the request, version { $version }
   *[other] { $count } business days after the request, version { $version }
}
ops-money-late = { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}, { $percent } % a year: { $owed }
ops-money-none = nothing yet
ops-stated = The developer’s view
ops-stated-preference = Would
ops-stated-consumed = Used
ops-stated-code = Code elsewhere
ops-preference-approve = cancel the purchase
ops-preference-decline = decline the request
ops-preference-neutral = leave it to the store
ops-event-purchase-matched = found the purchase
ops-event-purchase-matched-detail = found the purchase: { $detail }
ops-event-approval-asked = asked to approve the cancellation
ops-event-approval-asked-detail = asked to approve the cancellation: { $detail }
ops-event-approval-sent-back = sent the cancellation back
ops-event-approval-sent-back-detail = sent the cancellation back: { $detail }
ops-event-approval-taken-back = took the request to cancel back
ops-event-cancellation-approved = approved the cancellation
ops-event-cancellation-approved-detail = approved the cancellation: { $detail }
ops-event-cancellation-decided = decided to cancel the purchase
ops-event-cancellation-decided-detail = decided to cancel the purchase: { $detail }
ops-event-purchase-cancelled = cancelled the purchase
ops-event-cancelled-elsewhere = noted that the payment side cancelled the purchase by itself
ops-event-cancelled-elsewhere-detail = noted that the payment side cancelled the purchase by itself: { $detail }
ops-event-purchase-recorded = recorded a purchase that the payment side told of
ops-event-purchase-recorded-detail = recorded a purchase that the payment side told of: { $detail }
ops-event-cancellation-failed = could not cancel: the payment side refused
ops-event-refund-declined = declined the refund
ops-event-refund-declined-detail = declined the refund: { $detail }
ops-event-consent-asked = asked for consent
ops-event-consent-given = consented (O)
ops-event-consent-refused = did not consent (X)
ops-event-consent-withdrawn = withdrew the consent
ops-event-identifier-revealed = revealed the payment numbers
ops-event-identifier-revealed-detail = revealed the payment numbers: { $detail }
ops-event-policy-drafted = drafted a version of the policy
ops-event-policy-drafted-detail = drafted a version of the policy: { $detail }
ops-event-policy-changed = changed the draft of the policy
ops-event-policy-changed-detail = changed the draft of the policy: { $detail }
ops-event-policy-asked = asked to publish the policy
ops-event-policy-asked-detail = asked to publish the policy: { $detail }
ops-event-policy-published = published the policy
ops-event-policy-published-detail = published the policy: { $detail }
ops-event-policy-discarded = discarded the draft of the policy
ops-event-policy-discarded-detail = discarded the draft of the policy: { $detail }
ops-event-wording-published = published the wording of consent
ops-event-wording-published-detail = published the wording of consent: { $detail }
ops-event-automatic-mail-received = noted an automatic reply, which is no answer
ops-event-mail-bounced = found that a mail came back
ops-event-mail-held = held a mail that could not be placed
ops-event-mail-placed = put a mail into the thread
ops-event-mail-dropped = put a mail aside
ops-event-transparency-published = published the transparency report
ops-event-transparency-published-detail = published the transparency report of { $detail }
ops-event-mail-resent = had a mail sent again
ops-event-file-infected = found a virus in a file, and keeps it shut
ops-event-file-infected-detail = found a virus in a file, and keeps it shut: { $detail }
ops-event-file-checked = looked through a file that had waited, and found nothing
ops-event-scan-asked = had the files that wait scanned at once
ops-event-reply-addresses-revoked = made the reply addresses and links invalid
ops-event-review-posted = wrote a review
ops-event-review-changed = changed a review
ops-event-review-withdrawn = withdrew a review
ops-event-review-reported = reported a review
ops-event-reply-posted = wrote an official reply
ops-event-reply-changed = changed an official reply
ops-event-reply-withdrawn = withdrew an official reply
ops-event-account-created = created an account
ops-event-account-disabled = disabled an account
ops-event-sign-in-link-asked = asked for a link to sign in
ops-event-own-data-taken = took along what is held about them
ops-event-password-changed = changed a password
ops-event-signed-in = signed in
ops-event-sign-in-failed = failed to sign in
ops-event-signed-out = signed out
ops-event-canned-saved = wrote a canned reply
ops-event-canned-saved-detail = wrote the canned reply { $detail }
ops-event-canned-removed = removed a canned reply
ops-event-canned-removed-detail = removed the canned reply { $detail }
ops-event-member-invited = invited somebody to a team
ops-event-member-invited-detail = invited somebody to a team: { $detail }
ops-event-invitation-withdrawn = withdrew an invitation
ops-event-invitation-withdrawn-detail = withdrew an invitation: { $detail }
ops-event-member-joined = joined a team
ops-event-member-joined-detail = joined a team: { $detail }
ops-event-member-role-changed = changed a member’s role
ops-event-member-role-changed-detail = changed a member’s role: { $detail }
ops-event-member-removed = removed a member
ops-event-member-removed-detail = removed a member: { $detail }
ops-event-audit-read = read a record
ops-event-audit-read-detail = read a record: { $detail }
ops-event-dispute-exported = made a dispute file
ops-event-dispute-exported-detail = made a dispute file: { $detail }

## Decision

ops-decision = Decision
ops-decide = Decide
ops-decide-about = Cancel purchase { $amount }
ops-decide-about-nothing = A decision is needed
ops-outcome-cancel = Cancel purchase
ops-outcome-cancel-text = { $amount } goes back in full to where it was paid from
ops-outcome-decline = Decline
ops-outcome-decline-text = Customer and developer are told the reason
ops-outcome-decline-now = Decline and tell both
ops-outcome-extend = 24 h more for the developer
ops-outcome-extend-text = Can be given once
ops-outcome-extend-now = Give 24 h more
ops-not-a-refund = This is no refund request
ops-not-decidable = It is not the store’s turn to decide
ops-cancelled-already = The purchase is cancelled, or about to be
ops-extended-already = Given once already, on { $at }
ops-never-overdue = Only for inquiries that were escalated after the deadline
ops-not-extendable = Not possible in this state
ops-payment-method = the payment method
ops-reason = Reason
ops-reason-choose = Choose a reason
ops-reason-codes = Codes elsewhere
ops-message = Message to the customer
ops-message-when = Goes into the thread when the decision is carried out. The customer is told the outcome by mail.
ops-message-when-in = { $when } It is sent in { $language }, the customer’s language.
ops-message-ko = Korean
ops-message-en = English
ops-message-edit = Edit
ops-message-back = Back to the prepared words
ops-message-hint = Left empty, the message prepared for the reason is sent.
ops-message-none = Choose a reason, and the message stands here.
ops-own-refusal-title = Another operator decides this
ops-own-refusal-text = The customer appealed against your refusal. An appeal is heard by somebody else than who declined.
ops-decision-note = Internal note
ops-decision-note-hint = Seen by operators only.
ops-cancel-purchase = Cancel purchase { $amount }
ops-cancel-sure = { $amount } goes back in full to { $method }. This cannot be undone, and customer and developer are told at once.
ops-cancel-now = Cancel purchase for { $amount }
ops-until-pressed = Nothing changes at the payment side before you press.
ops-decided = Decision saved

ops-verdict-none-title = There is nothing to decide.
ops-verdict-none-text = This is no refund request. Reply to the customer, and close it when it is done.
ops-verdict-with-developer-title = It is the developer’s turn
ops-verdict-with-developer-text = The answer is due by { $at }. After that it is escalated.
ops-verdict-agreed-title = This cannot be decided now
ops-verdict-agreed-text = The developer agreed to the refund, but the inquiry has ended. It can be carried out when the customer reopens it.
ops-verdict-declined-by-developer-title = The developer declined
ops-verdict-declined-by-developer-text = It goes on if the customer reopens the inquiry.
ops-verdict-with-store-title = This cannot be decided now
ops-verdict-with-store-text = The inquiry has ended. It can be decided when the customer reopens it.
ops-verdict-cancelling-title = The purchase of { $amount } is being cancelled
ops-verdict-cancelling-text = Decided { $at }. Customer and developer are told when the payment side confirms.
ops-verdict-cancelled-title = The purchase of { $amount } is cancelled
ops-verdict-cancelled-text = Done { $at }; customer and developer were told.
ops-verdict-declined-title = Declined
ops-verdict-declined-text = Customer and developer were told the reason, { $at }.
ops-verdict-withdrawn-title = The customer took the request back
ops-verdict-withdrawn-text = There is nothing more to do.

## The second operator

ops-awaits-approval = Awaiting approval
ops-approval-second = Second check
ops-approval-by = Request by { $name }
ops-approval-amount = Amount
ops-approval-approve = Approve
ops-approval-approve-text = The purchase is cancelled at once, for good
ops-approval-approve-now = Approve cancelling { $amount }
ops-approval-sure = All of { $amount } goes back to the payment method. This cannot be undone; customer and developer are told at once.
ops-approval-approve-sure = Approve and cancel { $amount }
ops-approval-send-back = Send back
ops-approval-send-back-text = Back to { $name }, with your reason
ops-approval-send-back-now = Send back
ops-approval-why = Why it goes back
ops-approval-why-hint = Only operators see it. Customer and developer are not told.
ops-approval-done = Done
ops-approval-take-back = Take the request back
ops-approval-taken-back = The request is taken back
ops-approval-mine-title = Another operator has to approve this
ops-approval-mine-text = You cannot approve it yourself. Nothing changes at the payment side before that.
ops-approval-two = Two operators decide this
ops-approval-over = It is more than { $amount }, so another operator has to approve it.
ops-approval-own-case = You opened this case, or said which purchase it means, so another operator has to approve it.
ops-approval-ask = Ask to approve cancelling { $amount }
ops-verdict-awaiting-approval-title = Another operator has to approve this
ops-verdict-awaiting-approval-text = Nothing changes at the payment side before that.

ops-audit = Audit trail

## Mails

ops-mails = Mails
ops-mails-text = Every mail that left, or waits.

## Reports

ops-reports = Reports
ops-report-filters = What the report is of
ops-report-updated = Updated { $time }
ops-report-days = { $from } to { $to }
ops-report-weeks = { $weeks ->
    [52] One year
   *[other] { $weeks } weeks
}
ops-report-any-seller = All sellers
ops-report-unknown-seller = Unknown seller
ops-report-any-kind = All kinds
ops-report-empty-title = No inquiries in this period
ops-report-empty-text = Choose a longer period, or all sellers and kinds.
ops-report-empty-deed = Show one year

ops-report-inquiries = Inquiries
ops-report-in-time = Answered within { $days } days
ops-report-median = Median first reply
ops-report-to-store = Came to the store
ops-report-cancelled = Cancelled by the store
ops-report-against = against the { $weeks } weeks before
ops-report-no-past = nothing before to compare with
ops-report-goal = goal { $percent }%
ops-report-faster = faster
ops-report-slower = slower
ops-report-same = as before
ops-report-more = more than before
ops-report-fewer = fewer than before
ops-report-too-few = Too few cases to say anything yet.

ops-report-volume = Inquiries by week
ops-report-volume-peak = Inquiries peaked in the week of { $day }
ops-report-volume-up = { $percent }% more inquiries in the second half
ops-report-volume-down = { $percent }% fewer inquiries in the second half
ops-report-volume-steady = About { $number } inquiries a week
ops-report-volume-measure = By week and kind
ops-report-all = All
ops-report-goal-reached = { $share } in the last full week, the goal is reached
ops-report-goal-missed = { $share } in the last full week, under the goal
ops-report-in-time-measure = Answered within { $days } days, by week
ops-report-share = Share
ops-report-answered = In time
ops-report-settled = Of

ops-report-sellers-measure = Time to first reply by seller
ops-report-sellers-trouble = { $count ->
    [one] One seller answers
   *[other] { $count } sellers answer
} under { $percent }% in { $days } days
ops-report-sellers-fine = Every seller answers { $percent }% or more in { $days } days
ops-report-all-sellers = All { $count } sellers
ops-report-fewer-sellers = Show fewer
ops-report-legend-median = median
ops-report-legend-p90 = 90th percentile
ops-report-legend-p99 = 99th
ops-report-days-limit = { $days } days
ops-report-print = Print
ops-report-table-weeks = Inquiries by week
ops-report-table-sellers = Reply times by seller
ops-report-table-refunds = Cancellations by reason
ops-report-minutes = { $what } (minutes)
ops-report-column-seller = Seller
ops-report-column-inquiries = Inquiries
ops-report-column-median = Median
ops-report-column-p90 = p90
ops-report-column-p99 = p99
ops-report-column-in-time = In { $days } days
ops-report-column-reason = Reason
ops-report-column-count = Cancelled
ops-report-column-amount = Amount

ops-report-refunds-measure = Cancelled by the store, by reason
ops-report-refunds = { $reason }: { $count } of { $all }
ops-report-no-refunds = The store cancelled nothing in this period.
ops-no-mails-title = No mails yet
ops-no-mails-text = Inquiries, replies and decisions send mails to those concerned. They are kept here.
ops-mail-facts = About this mail
ops-mail-state = State
ops-mail-from = From
ops-mail-to = To
ops-mail-subject = Subject
ops-mail-inquiry = Inquiry
ops-mail-at = When
ops-mail-language = Language
ops-mail-waiting = Waiting
ops-mail-sent = Sent
ops-mail-filed = Kept as a file
ops-mail-failed = Failed
ops-mail-bounced = Came back
ops-mail-case = Open inquiry { $number }
ops-mail-not-sent = It was not sent.
ops-mail-html = As its reader sees it
ops-mail-text = Text version

## Records

ops-audit-text = Who did what and when, over all cases, newest first.
ops-audit-of = What happened in { $number }.
ops-audit-all = See the whole record
ops-audit-case = Whole record
ops-audit-who = Who
ops-audit-what = What
ops-audit-app = App
ops-no-audit-title = Nothing on record
ops-no-audit-text = What anybody does is kept here.
ops-audit-export = the exported audit trail
ops-seal-until = Sealed up to { $at }
ops-seal-count = { $count ->
    [one] { $number } entry
   *[other] { $number } entries
}
ops-seal-head = head
ops-looks = Personal-data views
ops-looks-text = Who saw whose payment numbers, and why. Customers see the same about their own.
ops-looks-whose = Whose
ops-looks-why = Why
ops-no-looks-title = No views yet
ops-no-looks-text = When payment numbers are seen in a case with consent, it is kept here.

## Delivery

ops-deliveries = Delivery
ops-deliveries-none = No mail about this inquiry has left yet.
ops-delivery-customer-waiting = Mail to the customer waits to be sent
ops-delivery-customer-handed-over = Handed to the customer’s mail server
ops-delivery-customer-filed = Mail to the customer laid down as a file: no mail server is set up
ops-delivery-customer-failed = Mail to the customer could not be delivered
ops-delivery-customer-bounced = Mail to the customer came back
ops-delivery-customer-automatic-reply = An automatic reply came from the customer’s address
ops-delivery-developer-waiting = Mail to the developer waits to be sent
ops-delivery-developer-handed-over = Handed to the developer’s mail server
ops-delivery-developer-filed = Mail to the developer laid down as a file: no mail server is set up
ops-delivery-developer-failed = Mail to the developer could not be delivered
ops-delivery-developer-bounced = Mail to the developer came back
ops-delivery-developer-automatic-reply = An automatic reply came from the developer. It is no answer.
ops-delivery-operator-waiting = Mail to the customer center waits to be sent
ops-delivery-operator-handed-over = Handed to the customer center’s mail server
ops-delivery-operator-filed = Mail to the customer center laid down as a file: no mail server is set up
ops-delivery-operator-failed = Mail to the customer center could not be delivered
ops-delivery-operator-bounced = Mail to the customer center came back
ops-delivery-operator-automatic-reply = An automatic reply came from the customer center’s address
ops-revoke = New reply addresses and links
ops-revoke-text = Makes those of the mails so far invalid: for when one has come into the wrong hands. The next mails bring new ones.
ops-revoked = The reply addresses and links are invalid now

## Mail that could not be placed

ops-held = Could not be placed
ops-held-text = Mail that came in and speaks for nobody until you say where it belongs
ops-no-held-title = Nothing waits
ops-no-held-text = Every mail that came in found its place. What does not appears here.
ops-held-reason = Why
ops-held-unknown-address = Unknown address
ops-held-other-sender = Another sender
ops-held-not-authenticated = No proof of the sender
ops-held-too-many = Too many at once
ops-held-too-long = Too long
ops-held-empty = Nothing new said
ops-held-not-now = Not possible in its state
ops-held-unreadable = Could not be read
ops-held-nobody = No clear sender
ops-held-no-subject = (no subject)
ops-held-files = Files
ops-held-said = What it says
ops-held-nothing-said = Nothing new is said in it.
ops-held-place-title = Where it belongs
ops-held-number = Inquiry
ops-held-number-hint = Such as R-20417
ops-held-side = Whose words they are
ops-held-side-hint = You vouch for it: the sender of a mail can be forged.
ops-held-place = Put it there
ops-held-placed = The mail is in its thread
ops-held-drop = Put aside
ops-held-drop-text = It then speaks for nobody. It is kept as it came.
ops-held-dropped = Put aside
ops-held-done = This mail has been dealt with.

## Files that wait for the virus scanner

ops-files = Files waiting for a check
ops-files-text = Nobody can open them until the virus scanner has looked through them.
ops-no-files-title = Nothing waits
ops-no-files-text = Files that come while the virus scanner is away, or that it does not take, appear here.
ops-file-name = File
ops-file-why = Why it waits
ops-file-since = Waits since
ops-file-again = Next try
ops-file-unsent = Not sent yet
ops-scan-again = Try all now
ops-scan-asked = The scanner is asked again
ops-resend = Try again
ops-resent = It will be sent again

## Dispute files

ops-dispute = Dispute file
ops-dispute-title = Dispute file { $number }
ops-dispute-text = The case on paper and as JSON, masked for its reader. That it was made stands in the audit trail, and it is kept as it was made.
ops-dispute-make = Make a dispute file
ops-dispute-done = The dispute file is made
ops-dispute-made = Dispute files made
ops-dispute-print = Print
ops-dispute-print-by-browser = Your browser’s own menu prints it or saves it as PDF.
ops-dispute-json = Download JSON
ops-dispute-reader = Who reads it
ops-dispute-for-store = The store
ops-dispute-for-store-text = For your own files. All names and reasons; payment numbers are masked.
ops-dispute-for-card-company = A card company
ops-dispute-for-card-company-text = The customer’s name is masked, addresses and telephone numbers are gone. Operators have a role and initials.
ops-dispute-for-authority = An authority
ops-dispute-for-authority-text = Masked as for a card company.
ops-dispute-for-customer = The customer
ops-dispute-for-customer-text = Only what they can read on their own page.
ops-dispute-for-developer = The developer
ops-dispute-for-developer-text = Only what they can read in the Developer Center.
ops-dispute-files = Include the attachments
ops-dispute-files-text = What stands in a file is not masked. Look at them before you hand it on.
ops-dispute-whose = { $store } · for { $reader } · confidential
ops-dispute-made-by = Made { $at } by { $name }
ops-dispute-outcome = outcome: { $outcome }
ops-dispute-outcome-with-developer = with the developer
ops-dispute-outcome-agreed = the developer agreed
ops-dispute-outcome-declined-by-developer = the developer declined
ops-dispute-outcome-with-store = with the store
ops-dispute-outcome-awaiting-approval = waiting for approval
ops-dispute-outcome-cancelling = being cancelled
ops-dispute-outcome-cancelled = purchase cancelled
ops-dispute-outcome-declined = declined
ops-dispute-outcome-withdrawn = taken back by the customer
ops-dispute-facts = Four facts
ops-dispute-consent = Customer’s consent to provide personal information
ops-dispute-consent-none = Not asked
ops-dispute-consent-asked = Asked, no answer yet
ops-dispute-consent-withdrawn = O, withdrawn { $at }
ops-dispute-masked = Masked here. The number itself is in the system only, with a record of every look.
ops-dispute-unknown = Not known
ops-dispute-happened = What happened
ops-dispute-asked = Received
ops-dispute-due = Deadline
ops-dispute-ended = Closed
ops-dispute-cut = There is more than a file holds; the beginning is left out.
ops-dispute-said = The customer’s words
ops-dispute-told = Answers to the customer
ops-dispute-records = Store’s records
ops-dispute-record-purchased = Paid
ops-dispute-record-purchase-cancelled = Purchase cancelled
ops-dispute-without-files = Made without the attachments.
ops-dispute-decisions = Who decided
ops-dispute-nothing = None
ops-dispute-looks-none = Nobody looked at the payment numbers.
ops-dispute-looks-not-told = Not part of this file.
ops-dispute-looks-note = The customer sees when and why on their own page.
ops-dispute-proof = Proof of the record
ops-dispute-proof-text = Events and looks are sealed one after the other. Number and seal can be compared with the store’s audit trail.
ops-dispute-checksum = SHA-256 of this file:
ops-dispute-head = Last seal when it was made, after { $count } entries:
ops-dispute-unsealed = { $count ->
    [one] { $count } entry had no seal yet when it was made
   *[other] { $count } entries had no seal yet when it was made
}
ops-dispute-seal = Number
ops-dispute-hash = Seal
ops-dispute-signed = Confirmation
ops-dispute-signed-by = In charge
ops-dispute-signed-second = Approved
ops-dispute-signed-on = Date
## Reported texts
ops-texts = Reported reviews
ops-texts-queues = Queues of reported reviews
ops-texts-reported = Reported
ops-texts-appeals = Appeals
ops-texts-held = Held back
ops-texts-done = Decided
ops-texts-none-reported = No report waits for you
ops-texts-none-appeals = No appeal waits for you
ops-texts-none-held = No review is held back
ops-texts-none-done = Nothing has been decided yet
ops-texts-none-text = What comes next appears here.
ops-text-choose-title = Choose a text from the list
ops-text-choose-text = You read it together with the reasons of those who reported it.
ops-text-choose-first = Open the first one
ops-text-reports = { $count ->
        [one] { $count } report
       *[other] { $count } reports
    }
ops-text-review = Review
ops-text-without-words = A rating without words
ops-text-says = The text
ops-text-answers = The review that it answers
ops-text-by = Written by { $name }
ops-text-earlier = Earlier texts
ops-text-reported = Reports
ops-text-no-reports = Nobody reported this text.
ops-text-why = Reason
ops-text-why-choose = Choose a reason
ops-text-reporter = Reported by
ops-text-report-closed = Decided
ops-text-reporters-hidden = Author and seller never learn who reported it.
ops-text-reason-spam = Spam or advertising
ops-text-reason-abuse = Abuse
ops-text-reason-personal = Personal information
ops-text-reason-off-topic = Off topic
ops-text-reason-illegal = Illegal content
ops-text-reason-fake = Fake or paid for
ops-text-reason-other = Other
ops-text-state-published = Public
ops-text-state-held = Held back
ops-text-state-hidden = Hidden
ops-text-state-removed = Removed
ops-text-state-appealed = Appealed
ops-text-state-upheld = Upheld
ops-text-decide-about = Decide about this text
ops-verdict-text-keep = Keep it
ops-verdict-text-keep-text = The reports are closed. The author is not told.
ops-verdict-text-keep-now = Keep it
ops-verdict-text-hide = Hide it
ops-verdict-text-hide-text = It leaves lists and ratings. An operator can put it back.
ops-verdict-text-hide-now = Hide it and tell the author
ops-verdict-text-remove = Remove it
ops-verdict-text-remove-text = It leaves lists and ratings. Only an appeal brings it back.
ops-verdict-text-remove-now = Remove it and tell the author
ops-verdict-text-put-back = Put it back
ops-verdict-text-put-back-text = It returns to lists and ratings. The author is told.
ops-verdict-text-put-back-now = Put it back and tell the author
ops-text-remove-sure = Once removed, only another operator who grants an appeal can bring it back.
ops-text-note = Words to the author
ops-text-note-hint = They go by mail, with the reason. Don’t say who reported it.
ops-text-until-pressed = Nothing changes until you press.
ops-text-decided = Decided
ops-text-taken-down-by = { $name } took it down
ops-appeal = The author’s appeal
ops-appeal-answer = Answer to the author
ops-appeal-answer-hint = It goes by mail. Needed when the decision stands.
ops-appeal-answered-by = { $name } answered
ops-appeal-mine-title = Another operator answers
ops-appeal-mine-text = You cannot answer an appeal against your own decision.
ops-appeal-grant = Grant the appeal
ops-appeal-grant-text = The text is public again, and its author is told.
ops-appeal-grant-now = Put it back
ops-appeal-deny = Uphold the decision
ops-appeal-deny-text = The text stays down. This is final.
ops-appeal-deny-now = Uphold it and tell the author
ops-appeal-done = The appeal is answered
ops-flood-title = { $app }: { $count ->
        [one] { $count } review
       *[other] { $count } reviews
    } with ★{ $stars }
ops-flood-text = Held back, since many came at once.
ops-flood-release = Publish all { $count }
ops-flood-remove = Remove them all
ops-flood-sure = { $count ->
        [one] { $count } review is
       *[other] { $count } reviews are
    } removed, and each author is told.
ops-flood-remove-now = Remove { $count }
ops-flood-done = Done
ops-event-reply-reported = reported the official reply
ops-event-text-kept = kept the reported text
ops-event-text-hidden = hid the text
ops-event-text-hidden-detail = hid the text: { $detail }
ops-event-text-removed = removed the text
ops-event-text-removed-detail = removed the text: { $detail }
ops-event-text-put-back = put the text back
ops-event-text-appealed = appealed
ops-event-appeal-granted = granted the appeal
ops-event-appeal-denied = upheld the decision
ops-event-review-held = sent a review that is held back
ops-event-review-released = published a review that was held back
ops-event-vault-key-changed = changed the vault’s key
ops-event-account-erased = asked for erasure; the account is erased
ops-event-records-destroyed = destroyed what was due
ops-event-kept-apart-opened = opened what is kept apart
ops-event-kept-apart-opened-detail = opened what is kept apart: { $detail }
ops-event-vault-key-changed-detail = changed the vault’s key, and ended the links given out before
ops-event-mismatch-found = found a mismatch with the payment side
ops-event-mismatch-settled = settled a mismatch with the payment side

## The payment side's books

ops-books = Payment side compared
ops-books-text = Where the payment side’s books and the purchases here differ. Both are compared every night.
ops-books-compared = Compared last: { $at }.
ops-books-never = Not compared yet.
ops-books-open = What waits
ops-books-settled = What was settled
ops-no-mismatch-title = Nothing differs
ops-no-mismatch-text = What a night finds will stand here.
ops-mismatch-kind = Difference
ops-mismatch-only-there = Cancelled only there
ops-mismatch-only-here = Cancelled only here
ops-mismatch-amount = Amounts differ
ops-mismatch-order = Order
ops-mismatch-unnamed = (no number)
ops-mismatch-here = Here
ops-mismatch-there = At the payment side
ops-mismatch-nothing = Nothing of it
ops-mismatch-not-cancelled = { $amount }, not cancelled
ops-mismatch-cancelled = { $amount }, cancelled { $at }
ops-mismatch-found = Found
ops-mismatch-facts = Both sides
ops-mismatch-settle-title = Deal with it
ops-mismatch-note = What was done
ops-mismatch-note-hint = Nothing is changed by itself: put it right with the payment side or in the case, and say so here.
ops-mismatch-settle = Settled
ops-mismatch-done = The mismatch is settled
ops-mismatch-settled = Settled
ops-mismatch-settled-by = { $name }, { $at }

## What the law alone still keeps

ops-apart = Kept apart
ops-apart-text = What the law keeps of customers who asked for erasure. A record opens with its number and a reason, and is destroyed on its day.
ops-apart-number = Number of the inquiry or the order
ops-apart-number-hint = Such as R-20417
ops-apart-reason = Why it is read
ops-apart-reason-hint = Who opened it and why stands in the audit trail.
ops-apart-open = Record and open
ops-apart-record = The record
ops-apart-recorded = That you read it is on record. It can be read for 10 minutes.

## Cancelling in part

ops-part = Amount to give back
ops-part-hint = All of { $price } when left empty. If a part was used, enter the amount that goes back.
ops-part-placeholder = All of it
