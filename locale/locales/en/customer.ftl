### My page: inquiries, purchases, reviews, consents

## Head

my-title = My page
my-greeting = { $name }
my-customer-number = Customer number { $number }
my-mail-to = Updates go to { $email }
my-tabs = My page
my-tab-inquiries = Inquiries
my-tab-purchases = Purchases
my-tab-reviews = Reviews
my-tab-consents = Consents
my-from-the-start = Back to the newest
my-customer-center = Customer center
my-the-developer = the developer
my-free = Free
my-see-apps = Browse apps
my-see-purchases = See my purchases
my-see-inquiries = See my inquiries
my-see-inquiry = See inquiry { $number }
my-likely = Do you mean { $number }?
my-contact-store = Contact the store

## List of inquiries

my-inquiries = My inquiries
my-open = Open
my-open-none = Nothing is open. To ask something, use “Contact seller” on an app’s page, or the customer center.
my-ended = Ended
my-ended-more = Show more ended inquiries
my-no-answer = No answer from the developer
my-inquiries-none-title = No inquiries yet
my-inquiries-none-text = If something about an app you acquired is not right, ask its seller. What you send stands here with the date by which it is answered.
my-question-title = Your answer is needed, { $name }
my-question-text = { $store } asked whether it may look up the payment number of “{ $item }”. Your inquiry goes on even if you do not answer.
my-question-text-plain = { $store } asked whether it may look up your payment number. Your inquiry goes on even if you do not answer.

## Who is next, and by when

my-next-with-developer = { $extended ->
    [yes] { $store } gave more time, once. Next: { $seller } answers by { $due }.
   *[no] Next: { $seller } answers by { $due }.
}
my-next-consent-asked = Next: you choose O or X. { $store } goes on checking even if you do not answer.
my-next-agreed = { $seller } agreed to the refund. Next: { $store } cancels the purchase.
my-next-cancelling = The purchase is being cancelled. Next: we write to you when the payment side confirms.
my-next-escalated = The reply deadline passed on { $since }, so { $store } took over. Next: a person there checks it.
my-next-at-store = Next: { $store } checks it and answers.
my-next-answered = { $by ->
    [developer] An answer came on { $answered }. Next: you read it.
   *[store] { $store } answered. Next: you read it.
}
my-next-declined-by-developer = { $state ->
    [closed] Sent { $sent }; { $seller } declined the refund.
   *[other] { $seller } declined the refund. Next: you read the reason.
}
my-next-declined = { $state ->
    [closed] Sent { $sent }; { $store } declined the refund.
   *[other] { $store } declined the refund. Next: you read the reason.
}
my-next-refunded = Sent { $sent }, refunded { $refunded }.
my-next-closed = Sent { $sent }, ended { $ended }.
my-next-withdrawn = You withdrew it on { $ended }.

my-status-consent-asked = Waiting for your answer
my-status-cancelling = Cancelling the purchase

## An inquiry: now

my-sent-title = Sent. Your number is { $number }.
my-sent-with-developer = { $seller } answers by { $due }. We write to you when the answer comes.
my-sent-at-store = { $store } checks it and answers. We write to you when the answer comes.

my-clock-title = Time left for { $seller } to answer
my-clock-note = If there is no answer by { $due }, { $store } takes over. There is nothing for you to do.
my-clock-over = Past the reply deadline by
my-clock-over-note = There was no answer by { $due }. { $store } is about to take over. There is nothing for you to do.

my-panel-note = We write to you when there is news.
my-panel-title-with-developer = Waiting for the developer’s answer
my-panel-text-with-developer = { $seller } checks it and answers.
my-panel-title-consent-asked = { $store } is checking
my-panel-text-consent-asked = With O we find the payment at once, with X we look for it by purchase time and item. Your inquiry goes on either way.
my-panel-title-agreed = { $seller } agreed to the refund
my-panel-text-agreed = { $store } now cancels the purchase. There is nothing for you to do.
my-panel-title-cancelling = The purchase is being cancelled
my-panel-text-cancelling = { $store } decided to cancel the purchase. It is done when the payment side confirms. There is nothing for you to do.
my-panel-title-escalated = { $store } took over
my-panel-text-escalated = { $kind ->
    [refund] { $seller } did not answer by { $since }. A person at { $store } now checks the purchase and decides on cancelling it. There is nothing for you to do.
   *[other] { $seller } did not answer by { $since }. A person at { $store } now checks it and answers. There is nothing for you to do.
}
my-panel-title-at-store = { $store } is checking
my-panel-text-at-store = A person at { $store } checks it and answers. There is nothing for you to do.
my-panel-title-answered = { $by ->
    [developer] { $seller } answered
   *[store] { $store } answered
}
my-panel-text-answered = { $owner ->
    [store] If you ask more, { $store } looks at it again.
   *[developer] If you ask more, { $seller } has { $span } to answer again.
}
my-panel-title-declined-by-developer = { $seller } declined the refund
my-panel-text-declined-by-developer = { $state ->
    [closed] If you think this is not right, say why and open it again.
   *[other] If you think this is not right, say why. { $seller } then has { $span } to answer again.
}
my-panel-title-declined = { $store } declined the refund
my-panel-text-declined = { $state ->
    [closed] If you think this is not right, say why and open it again, once. Somebody else looks at it then.
   *[other] If something was missing, say what. { $store } looks at it once more.
}
my-panel-text-declined-final = Somebody else looked at it again, so this inquiry cannot be opened any more. If there is something new, tell the customer center.
my-panel-title-refunded = Refunded
my-panel-text-refunded = The purchase was cancelled on { $refunded }.
my-panel-title-closed = This inquiry has ended
my-panel-text-closed = It ended on { $ended }. If it is not solved, you can open it again.
my-panel-title-withdrawn = You withdrew this inquiry
my-panel-text-withdrawn = You withdrew it on { $ended }. Nothing more happens.

my-decline-reason = Reason
my-solved = Does this solve it?
my-solved-yes = Yes, it is solved
my-solved-no = No, I have a question

my-refunded-amount = Refunded
my-refunded-done = Purchase cancelled
my-refunded-to = Goes back to
my-refunded-at = Purchase cancelled
my-refunded-expected = Expected
my-refunded-expected-text = By { $day } (3 to 5 bank days)
my-refunded-note = There is nothing for you to do. If the money has not arrived by then, tell us here.

## An inquiry: what can be done

my-follow-up = Is there more to tell?
my-send = Send
my-follow-up-with-developer = Goes to { $seller } at once. The reply deadline stays.
my-follow-up-consent-asked = { $store } reads it along with the rest.
my-follow-up-agreed = { $store } reads it along with the rest.
my-follow-up-cancelling = { $store } reads it along with the rest.
my-follow-up-escalated = { $store } reads it along with the rest.
my-follow-up-at-store = { $store } reads it along with the rest.
my-follow-up-answered = { $owner ->
    [store] { $store } looks at it again.
   *[developer] { $seller } then has { $span } to answer again.
}
my-follow-up-declined-by-developer = { $seller } then has { $span } to answer again.
my-follow-up-declined = { $store } looks at it again.
my-follow-up-refunded = { $store } looks at it.

my-close = It is solved
my-close-text = { $kind ->
    [refund] The inquiry and the refund request end, and the purchase stays. You can ask again later.
   *[other] The inquiry ends. You can open it again later.
}
my-close-sure = End inquiry
my-withdraw = { $kind ->
    [refund] Withdraw refund request
   *[other] Withdraw inquiry
}
my-withdraw-text = { $kind ->
    [refund] The refund request ends at once and the purchase stays. You can still read what was written here.
   *[other] The inquiry ends at once. You can still read what was written here.
}
my-withdraw-sure = { $kind ->
    [refund] Withdraw refund request
   *[other] Withdraw inquiry
}
my-reopen = It is not solved
my-reopen-label = What is not solved?
my-reopen-hint = { $owner ->
    [store] Once open again, { $store } looks at it.
   *[developer] Once open again, { $seller } has { $span } to answer.
}
my-reopen-send = Open again
my-rate = Was this inquiry solved well?
my-rate-send = Send
my-rate-change = Change
my-rate-thanks = You said “{ $face }”. Thank you.
my-face-1 = No
my-face-2 = Not really
my-face-3 = So-so
my-face-4 = Good
my-face-5 = Very good

my-done-closed = Inquiry ended
my-done-withdrawn = Inquiry withdrawn
my-done-sent = Sent
my-done-reopened = Inquiry opened again
my-done-rated = Thank you for telling us
my-done-consent = Answer saved
my-done-consent-withdrawn = Consent withdrawn
my-done-review-removed = Review removed

## An inquiry: progress

my-progress = Progress
my-step-received = Received
my-step-passed = Passed on to the developer
my-step-passed-opened = { $sent } · opened { $opened }
my-step-developer-answered = { $seller } answered
my-step-store-answered = { $store } answered
my-step-escalated = { $extended ->
    [yes] Deadline passed without an answer
   *[no] { $span } without an answer
}
my-step-escalated-text = { $at } · passed to the store
my-step-extended = More time to answer
my-step-extended-text = { $at } · { $store }
my-step-agreed = Developer agreed to the refund
my-step-agreed-text = { $at }
my-step-declined = Refund declined
my-step-declined-text = { $actor ->
    [developer] { $at } · { $seller }
   *[other] { $at } · { $store }
}
my-step-refunded = Refunded
my-step-refunded-text = { $at } · { $took } after it was received
my-step-closed = Ended
my-step-closed-text = { $at } · { $took } after it was received
my-step-reopened = Opened again
my-step-reopened-text = { $at }
my-step-withdrawn = Withdrawn
my-step-withdrawn-text = { $at }
my-step-until = By { $due }
my-step-solved = Solved
my-step-solved-else = { $kind ->
    [refund] Without an answer, the store considers cancelling the purchase
   *[other] Without an answer, the store takes over
}
my-now-with-developer = Waiting for the developer
my-now-consent-asked = Waiting for your answer
my-now-agreed = The store prepares the cancellation
my-now-cancelling = Confirming the cancellation
my-now-escalated = The store is checking
my-now-at-store = The store is checking
my-now-answered = Your turn to read
my-now-declined-by-developer = Your turn to read
my-now-declined = Your turn to read
my-now-refunded = Your turn to read

## An inquiry: purchase and consent

my-about-purchase = Purchased item
my-about-claimed = Purchase as you described it
my-about-app = App
my-about-store = Customer center
my-fact-price = Price
my-fact-purchased-at = Purchased
my-fact-order = Order number
my-fact-customer-number = Customer number
my-fact-item = Item
my-fact-purchase-time = Purchase date and time
my-fact-purchased-item = Purchased item
my-clause-items = What is looked at
my-clause-purpose = Why
my-clause-recipient = Who sees it
my-clause-refusal = If you do not consent
my-fact-until = When it is deleted

my-consent-page = Consent to provide personal information
my-consent-title = May we look up your payment number?
my-consent-lead = To check the refund we need to find the payment. The payment number (TID, TXID, payment receipt number) is personal information, so we ask first.
my-consent-followed = The answer you pressed in the mail is { $answer }. It is not saved yet: choose below to save it.
my-consent-on-record = Saved on { $time }. You can change it below at any time.
my-consent-question = Consent to provide personal information (O/X)
my-consent-o = Yes, I consent
my-consent-o-text = We find the payment at once.
my-consent-x = No, I do not
my-consent-x-text = We look for the payment by the facts above.
my-consent-now = Current answer
my-consent-note = Saved as soon as you press. Your inquiry goes on either way, and you can change the answer on My page at any time.
my-consent-version = Consent text, version { $version } · this text and the time are kept with your answer. We never ask for your card number.
my-consent-none-title = Nothing was asked
my-consent-none-text = Nobody needed to look up a payment number for this inquiry. If that changes, we ask you by mail first.

my-consent-given = Consent given
my-consent-asked = Not answered yet
my-consent-refused = No consent
my-consent-withdrawn = Consent withdrawn
my-consent-given-short = You consented to the look-up (O)
my-consent-asked-short = May we look up your payment number?
my-consent-refused-short = You did not consent to the look-up (X)
my-consent-withdrawn-short = You withdrew your consent (X)
my-consent-given-who = Only the store’s refund staff sees the payment number
my-consent-asked-who = Nobody can see it before you choose
my-consent-refused-who = Nobody can see the payment number
my-consent-withdrawn-who = Nobody can see the payment number
my-consent-choose = Choose O or X
my-consent-change = Change
my-consent-records = See the record
my-consent-withdraw = Withdraw consent
my-consent-withdraw-title = You can withdraw at any time
my-consent-withdraw-text = It takes effect as soon as you press: from then on nobody can see the payment number. Your inquiry goes on, and the record of past looks stays.

## List of consents

my-consents = Consent to look up payment numbers
my-consents-what = TID, TXID, payment receipt number
my-consents-text = Used only to check refunds, and seen only by the refund staff of { $store }. Developers never see it.
my-consents-none-title = Nothing was asked
my-consents-none-text = Before { $store } looks up a payment number to check a refund, it asks you. Your answer and every look stand here.
my-consent-answered-at = Chosen
my-consent-asked-at = Asked
my-consent-withdrawn-at = Withdrawn
my-consent-read = Read
my-consent-deleted = Deleted
my-consent-deleted-on = { $date }
my-consent-deleted-after = { $days ->
    [one] { $days } day after the inquiry has ended
   *[other] { $days } days after the inquiry has ended
}
my-looks = Looks
my-looks-none = None
my-looks-none-yet = Nobody has looked yet
my-looks-count = { $count ->
    [one] Once
   *[other] { $count } times
}
my-look = { $store } refund staff · { $time } · “{ $reason }”
my-look-reason-match_payment = match the payment
my-look-reason-check_refund = check the refund
my-look-reason-customer_asked = the customer asked

## Purchases

my-purchases = My purchases
my-purchases-more = Show earlier purchases
my-purchases-shelves = Which purchases
my-purchases-all = All
my-purchases-apps = Apps
my-purchases-products = In-app items
my-purchases-refunded = Refunded
my-purchases-shelf-none-title = No such purchases
my-purchases-shelf-none-text = Choose another group, or see all purchases.
my-purchases-shelf-all = See all purchases
my-purchases-none-title = No purchases yet
my-purchases-none-text = Apps that you get or buy stand here. From here you can ask for a refund or write a review.
my-purchase-app = { $app } (app)
my-purchase-review = My review · { $date }
my-purchase-refund = Request refund
my-purchase-see-refund = See refund request
my-purchase-contact = Contact seller
my-purchase-missing = Is a purchase missing?
my-purchase-describe = Describe it and ask the store
my-purchase-refund-with_developer = Refund request { $number }: waiting for the developer
my-purchase-refund-agreed = Refund request { $number }: the developer agreed
my-purchase-refund-declined_by_developer = Refund request { $number }: declined by the developer
my-purchase-refund-with_store = Refund request { $number }: the store is checking
my-purchase-refund-cancelling = The purchase is being cancelled
my-purchase-refund-cancelled = Refunded
my-purchase-refund-declined = Refund request { $number }: declined by the store
my-purchase-refund-withdrawn = Refund request { $number }: you withdrew it
my-no-refund-free = It was free, so there is nothing to refund
my-no-refund-cancelled = This purchase is already cancelled
my-no-refund-running = A refund request is running

## Reviews

my-reviews = My reviews
my-reviews-public = Everybody can read reviews
my-reviews-open = Apps you can review
my-reviews-see-open = Choose an app to review
my-reviews-none-title = No reviews yet
my-reviews-none-yet = Once you get or buy an app, you can rate and review it.
my-reviews-none-open = Rate an app that you have, and the review stands here.
my-review-write = Write review
my-review-hidden = See why the review is not public
my-review-change = Change review
my-review-edit = Change
my-review-of = Review of { $app }
my-review-changed = Changed from ★{ $before } to ★{ $after }
my-review-version = Version { $version }
my-review-helpful = { $count ->
    [one] Helpful to { $count } person
   *[other] Helpful to { $count } people
}
my-review-no-reply = No official reply yet
my-review-earlier = Show earlier text
my-review-earlier-text = Only you and the store can read earlier text. That the rating changed is public.
my-review-remove = Remove
my-review-remove-text = The review and its official reply leave the app’s page at once, and so do its helpful marks.
my-review-remove-sure = Remove review
my-review-rate = { $stars ->
    [one] Give { $app } { $stars } star
   *[other] Give { $app } { $stars } stars
}
my-acquired-on = Acquired { $date }
my-bought-on = Bought { $date }

## What was said and done

thread-title = Conversation
thread-you = You
thread-developer = { $name } · { $seller }
thread-store = { $store } operations
thread-fact-inquiry_submitted = { $channel ->
    [contact_seller] Passed on to { $seller } · by mail and in the Developer Center
    [developer_help] { $seller } passed it on to { $store } for you
   *[customer_center] Received by the customer center of { $store }
}
thread-fact-inquiry_opened = { $actor ->
    [operator] { $store } opened the inquiry
   *[developer] { $seller } opened the inquiry
}
thread-fact-inquiry_escalated = { $extended ->
    [yes] There was no answer by the deadline, so { $store } took over
   *[no] There was no answer for { $span }, so { $store } took over
}
thread-fact-deadline_extended = { $store } gave { $seller } more time to answer, once
thread-fact-inquiry_closed = { $actor ->
    [customer] You ended the inquiry
    [developer] { $seller } ended the inquiry
    [operator] { $store } ended the inquiry
   *[system] The inquiry ended
}
thread-fact-inquiry_reopened = { $actor ->
    [customer] You opened the inquiry again
   *[other] The inquiry was opened again
}
thread-fact-inquiry_merged = Another inquiry of yours was put together with this one
thread-fact-inquiry_merged_away = This was put together with another inquiry of yours
thread-fact-inquiry_unmerged = The inquiries were taken apart again
thread-fact-inquiry_split = A message became an inquiry of its own
thread-fact-inquiry_split_off = This was a part of another inquiry
thread-fact-inquiry_withdrawn = You withdrew the inquiry
thread-fact-refund_agreed = { $seller } agreed to the refund
thread-fact-refund_declined_by_developer = { $seller } declined the refund
thread-fact-cancelled_elsewhere = The purchase was cancelled where you paid, and refunded
thread-fact-purchase_cancelled = The purchase was cancelled and refunded
thread-fact-refund_declined = { $store } declined the refund
thread-fact-consent_asked = { $store } asked whether it may look up the payment number
thread-fact-consent_given = You consented to the look-up of the payment number (O)
thread-fact-consent_refused = You did not consent to the look-up of the payment number (X)
thread-fact-consent_withdrawn = You withdrew your consent to the look-up of the payment number
thread-fact-identifier_revealed = The refund staff of { $store } looked at the payment number · “{ $reason }”

# Delivery
my-deliveries = Was it delivered?
my-delivery-developer-waiting = The mail to the developer is about to be sent
my-delivery-developer-handed-over = Handed to the developer’s mail server
my-delivery-developer-filed = Laid ready for the developer
my-delivery-developer-failed = Could not be delivered to the developer by mail. It waits in the Developer Center all the same.
my-delivery-developer-bounced = The developer’s mail server sent it back. It waits in the Developer Center all the same.
my-delivery-developer-automatic-reply = An automatic reply came. It does not count as an answer.

## By the link of a mail

my-by-link-title = You came by the link in a mail
my-by-link-text = You can read and answer this inquiry. How it was paid, your consent and your other inquiries are there when you sign in.

## Reviews that are not public
my-down-held-title = The store is checking this review
my-down-held-text = Many reviews of this app came at once, so new ones are looked at first. Yours appears once that is done. There is nothing for you to do.
my-down-hidden-title = The store took this review down
my-down-hidden-text = Since { $at } only you see it, and its stars do not count.
my-down-removed-title = The store took this review down
my-down-removed-text = Since { $at } only you see it, and its stars do not count.
my-down-appealed-title = Another operator looks at it again
my-down-appealed-text = We tell you by mail what comes of it. Until then only you see it.
my-down-upheld-title = This review stays down
my-down-upheld-text = Another operator looked at it again, and the decision stands. It is final.
my-down-reason = Reason: { $reason }
my-down-note = What the store says
my-down-appeal = Your appeal
my-down-answer = The store’s answer
my-down-appeal-open = Appeal
my-down-appeal-text = You can do this once. Another operator than the one who decided first looks at it again.
my-down-appeal-words = Why should we look again?
my-down-appeal-send = Send appeal
my-done-appealed = Your appeal is sent

## Erasure

erasure-title = Erase my data
erasure-lead = Your account goes, and everything that the store holds about you. It cannot be undone. Take a copy first if you want one.
erasure-goes = What goes at once
erasure-goes-account = Name, e-mail address, customer number, password, sign-ins and notification settings. What you bought can no longer be used with this account.
erasure-goes-inquiries = Inquiries with their answers and files. They leave the search, and sellers no longer see them.
erasure-goes-reviews = Your reviews and ratings, with their official replies
erasure-goes-mails = Mails both ways. You get one last mail that confirms it.
erasure-kept = What the law keeps
erasure-kept-text = Korean law demands these records. They are sealed apart and destroyed on their day. Until then an operator opens one only for a dispute or an inquest, with a reason, and every look is recorded. Files are not kept.
erasure-kept-none = The law keeps nothing of yours. Everything goes at once.
erasure-column-what = Record
erasure-column-why = Why
erasure-column-count = How many
erasure-column-until = Kept until
erasure-complaints-what = The words of ended inquiries, your name and addresses
erasure-complaints-why = Complaints and disputes
erasure-payments-what = Purchases and refunds, your name and addresses
erasure-payments-why = Contracts, withdrawals, payment and supply
erasure-open-title = Something of yours is still under way
erasure-open-text = So that its outcome has somebody to go to, close or withdraw these first. A refund has to come to its end.
erasure-do = Erase
erasure-sure = Your password shows that it is you. It happens as soon as you press.
erasure-free = You signed in by a link in a mail, so no password is needed. It happens as soon as you press.
erasure-deed = Erase all my data

## Transparency report

transparency-title = Transparency report
transparency-lead = Every quarter { $store } tells how it dealt with inquiries, refunds, personal information and public texts.
transparency-none-title = There is no report yet
transparency-none-text = One appears here when a quarter has ended.
transparency-quarters = Quarters
transparency-quarter = Q{ $quarter } { $year }
transparency-published = Published on { $date }, and not changed since.
transparency-few = Counts below { $count } are not told, so that nobody can be recognised.
transparency-fewer = fewer than { $count }
transparency-what = What
transparency-count = Count
transparency-total = All
transparency-inquiries = Inquiries
transparency-inquiries-text = Received in this quarter
transparency-inquiries-improvement = Improvement
transparency-inquiries-error = Error
transparency-inquiries-refund = Refund request
transparency-inquiries-other = Other
transparency-silence = The developers' deadline
transparency-silence-text = Inquiries to developers, and those that came to the store because nobody answered in time
transparency-silence-in_time = Not overdue
transparency-silence-overdue = Overdue, handed to the store
transparency-refunds = What became of refund requests
transparency-refunds-text = Requests of this quarter, as they stood when the report was made
transparency-refunds-cancelled = Cancelled in full
transparency-refunds-in_part = Cancelled in part
transparency-refunds-declined = Declined
transparency-refunds-withdrawn = Withdrawn by the customer
transparency-refunds-running = Under way
transparency-consents = Consent to look at payment numbers
transparency-consents-text = What customers were asked, and answered
transparency-consents-given = Consented (O)
transparency-consents-refused = Did not consent (X)
transparency-consents-withdrawn = Withdrew their consent
transparency-consents-unanswered = Did not answer
transparency-looks = Looks at payment numbers
transparency-looks-text = How often staff looked after a customer had consented, and why
transparency-looks-match_payment = To find the payment
transparency-looks-check_refund = To check a refund
transparency-looks-customer_asked = The customer asked
transparency-reports = Reports
transparency-reports-text = Public texts that people reported
transparency-reports-review = Reviews
transparency-reports-reply = Developers' official replies
transparency-takedowns = Texts taken down
transparency-takedowns-text = What the store hid or removed, and why
transparency-takedowns-abuse = Abuse and harassment
transparency-takedowns-personal = Personal information
transparency-takedowns-spam = Advertising
transparency-takedowns-off_topic = Not about the app
transparency-takedowns-illegal = Illegal
transparency-takedowns-fake = Fake rating
transparency-appeals = Appeals
transparency-appeals-text = Decided anew by another operator after the author had appealed
transparency-appeals-granted = Public again
transparency-appeals-denied = Left as it was
