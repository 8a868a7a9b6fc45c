### mail
# Keys: mail-{kind}-{recipient}-{part}, with an ending where a variant fits better (-refund, -due, -mail, …).

mail-about-improvement = Improvement request for { $app }
mail-about-error = Error report for { $app }
mail-about-refund = Refund request for { $app }
mail-about-other = Question about { $app }

mail-days = { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
mail-hours = { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
mail-minutes = { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }

# Words for what is not known
mail-app = the app
mail-seller = the developer
mail-customer = the customer

mail-team = { $store } operations
mail-developer-center = Developer Center
mail-operations = Operations
mail-marker = Write your reply above this line

## Facts
mail-customer-number = Customer number
mail-purchased-at = Purchase date and time
mail-item = Purchased item
mail-free = Free
mail-fact-app = App
mail-fact-seller = Seller
mail-consent-said = Consent (O/X)
mail-rating = Rating
mail-stars-changed = { $before } → { $stars } stars
mail-stars-now = { $stars ->
        [one] { $stars } star
       *[other] { $stars } stars
    }
mail-official-reply = Official reply
mail-refunded = Refunded
mail-goes-back-to = Goes back to
mail-cancelled-at = Purchase cancelled
mail-expected = Expected by
mail-expected-by = { $day } (3 to 5 bank days)
mail-expected-in = 3 to 5 bank days from today
mail-we-delete = What we delete
mail-we-delete-number = The payment number we checked, on { $day }
mail-you-wrote = You wrote
mail-files = Files sent along. These links work for two weeks; do not hand them on:
mail-files-shut = A virus was found in { $names }, so nobody can open it.

## The clock
mail-clock = { $length } to answer: until { $due }
mail-clock-extended = New deadline: { $due }
mail-clock-customer = New deadline: { $due }
mail-clock-note = Without an answer, { $store } takes over.
mail-clock-note-refund = Without an answer, { $store } takes over and can cancel the purchase.

## Answering
mail-answer-title = Answer by replying to this mail
mail-answer-text = Your reply goes to { $given }. Colleagues in Cc do not see the customer’s address.
mail-answer-text-due = Your reply goes to { $given } and stops the clock. Colleagues in Cc do not see the customer’s address.
mail-answer-on-page = You can answer in the Developer Center. A reply to this mail does not reach the customer.
mail-reply-reaches-seller = A reply to this mail also reaches { $seller }.
mail-reply-reaches-store = A reply to this mail also reaches { $store }.
mail-reply-on-page = A reply to this mail does not arrive. Please write on the page of the inquiry.

## Buttons
mail-open-developer = Open in the Developer Center
mail-open-operations = Open in Operations
mail-see-inquiry = See the inquiry
mail-see-progress = See where it stands
mail-see-done = See what was done
mail-solved = Did this solve it?
mail-solved-yes = Yes, it is solved
mail-solved-no = No, I have another question
mail-not-content = Do you disagree?
mail-write-again = Write to { $seller } again
mail-ask-store = Contact { $store }
mail-rate-help = Say whether it helped
mail-reopen = Reopen it
mail-see-review = See the official reply
mail-change-review = Change my review
mail-see-own-review = See my review
mail-browse = Browse apps

## Footers
mail-footer-customer = { $seller } cannot see your e-mail address.
mail-footer-store = { $store } never asks for passwords or card numbers by mail.
mail-footer-developer = You get this because this is the contact address of { $seller }.
mail-footer-invitation = You get this because { $inviter } of { $seller } invited this address. If you do not know { $seller }, you need not do anything.
mail-footer-own = You get this at your own address, as your notification settings say.
mail-footer-operator = You get this because this is the address of the { $store } customer center.
mail-numbers-never-by-mail = Payment numbers (TID, TXID, receipt) are never sent by mail.

## New inquiry
mail-new-inquiry-developer-subject = [{ $number }] { $about }
mail-new-inquiry-developer-subject-due = [{ $number }] { $about }, answer by { $due }
mail-new-inquiry-developer-heading = { $subject }
mail-new-inquiry-developer-lead = { $kind } from { $customer }, sent from the app page of { $app }.
mail-new-inquiry-operator-subject = [{ $number }] Customer center: { $about }
mail-new-inquiry-operator-subject-help = [{ $number }] Passed on by { $seller }: { $about }
mail-new-inquiry-operator-heading = { $subject }
mail-new-inquiry-operator-lead = { $kind } from { $customer }, sent to the customer center.
mail-new-inquiry-operator-lead-help = { $kind } passed on by { $seller } in Developer Center > Help > Contact us.

## Answers
mail-developer-replied-customer-subject = { $seller } replied: { $short }
mail-developer-replied-customer-heading = { $seller } replied
mail-developer-replied-customer-lead = Your inquiry has an answer.
mail-developer-replied-customer-lead-took = Your inquiry of { $asked-day } was answered in { $took }.
mail-store-replied-customer-subject = { $store } replied: { $short }
mail-store-replied-customer-heading = { $store } replied
mail-store-replied-customer-lead = Your inquiry has an answer.
mail-store-replied-customer-lead-took = Your inquiry of { $asked-day } was answered in { $took }.
mail-store-replied-customer-footer = { $store } never asks for passwords or card numbers by mail.

mail-customer-wrote-developer-subject = [{ $number }] New message: { $about }
mail-customer-wrote-developer-subject-due = [{ $number }] New message: { $about }, answer by { $due }
mail-customer-wrote-developer-heading = { $subject }
mail-customer-wrote-developer-lead = { $customer } wrote again.
mail-customer-wrote-operator-subject = [{ $number }] New message: { $about }
mail-customer-wrote-operator-heading = { $subject }
mail-customer-wrote-operator-lead = { $customer } wrote again.

## Handed over
mail-handed-over-customer-subject = { $seller } passed your refund request on to { $store } ({ $title })
mail-handed-over-customer-heading = { $store } now looks into it
mail-handed-over-customer-lead = { $seller } passed your refund request on to { $team }. We tell you the outcome by mail.
mail-handed-over-customer-next = There is nothing for you to do. If we need to look up your payment number, we ask you first.

## Escalated
mail-escalated-customer-subject = No answer in { $silence }, so { $store } has taken over: { $short }
mail-escalated-customer-heading = { $store } has taken over
mail-escalated-customer-lead = { $seller } did not answer in time. Our operations team now looks into your inquiry.
mail-escalated-customer-lead-due = { $seller } did not answer by { $due }. Our operations team now looks into your inquiry.
mail-escalated-customer-lead-refund-due = { $seller } did not answer by { $due }. Our operations team now looks into your request, and can cancel the purchase itself.
mail-escalated-customer-lead-refund = { $seller } did not answer in time. Our operations team now looks into your request, and can cancel the purchase itself.
mail-escalated-customer-next = There is nothing for you to do. We tell you the outcome by mail.
mail-escalated-developer-subject = [{ $number }] Deadline passed, { $store } has taken over: { $about }
mail-escalated-developer-heading = The reply deadline has passed
mail-escalated-developer-lead = There was no answer in time. { $team } has taken over.
mail-escalated-developer-lead-refund-due = There was no answer by { $due }. { $team } has taken over and can cancel the purchase.
mail-escalated-developer-lead-due = There was no answer by { $due }. { $team } has taken over.
mail-escalated-developer-next = You can still answer: the customer and our team will read it.
mail-escalated-operator-subject = [{ $number }] Escalated: { $about }, no answer in { $silence }
mail-escalated-operator-heading = { $subject }
mail-escalated-operator-lead = { $seller } did not answer in time.
mail-escalated-operator-lead-due = { $seller } did not answer by { $due }.

## Extended
mail-extended-customer-subject = { $seller } has more time to answer: { $short }
mail-extended-customer-subject-due = { $seller } has { $more } more to answer: { $short }
mail-extended-customer-heading = { $seller } has more time to answer
mail-extended-customer-heading-due = { $seller } has { $more } more to answer
mail-extended-customer-lead = Our operations team gave { $seller } more time.
mail-extended-customer-lead-due = Our operations team gave { $seller } { $more } more. Without an answer by { $due }, { $store } takes over at once.
mail-extended-customer-next = There is nothing for you to do. More time is given only once.
mail-extended-developer-subject = [{ $number }] { $about }, more time to answer
mail-extended-developer-subject-due = [{ $number }] { $about }, { $more } more: answer by { $due }
mail-extended-developer-heading = You have more time to answer
mail-extended-developer-heading-due = You have { $more } more to answer
mail-extended-developer-lead = { $team } extended the deadline. This is possible only once.
mail-extended-developer-lead-due = { $team } extended the deadline to { $due }. This is possible only once.

## Refund: the developer's answer
mail-refund-agreed-customer-subject = { $seller } agreed to your refund ({ $title })
mail-refund-agreed-customer-heading = { $seller } agreed to your refund
mail-refund-agreed-customer-lead = { $team } now checks the payment and cancels the purchase.
mail-refund-agreed-customer-next = There is nothing for you to do. We tell you by mail as soon as the refund is done.
mail-refund-agreed-operator-subject = [{ $number }] { $seller } agreed: { $about }
mail-refund-agreed-operator-heading = { $subject }
mail-refund-agreed-operator-lead = { $seller } agreed to the refund that { $customer } asked for.
mail-refund-agreed-operator-next = Please check the payment and cancel the purchase.

mail-refund-declined-by-developer-customer-subject = { $seller } declined your refund ({ $title })
mail-refund-declined-by-developer-customer-heading = { $seller } declined your refund
mail-refund-declined-by-developer-customer-lead = { $seller } answered your refund request with this reason.

## Refund: the store's decision
mail-purchase-cancelled-customer-subject = Your refund is done ({ $title })
mail-purchase-cancelled-customer-subject-amount = We refunded { $amount } ({ $title })
mail-purchase-cancelled-customer-heading = { $given }, your refund is done
mail-purchase-cancelled-customer-lead = We cancelled the purchase.
mail-purchase-cancelled-customer-lead-silent = The developer did not answer within { $deadline }, so we checked the payment and cancelled the purchase.
mail-purchase-cancelled-customer-lead-agreed = { $seller } agreed to the refund, so we cancelled the purchase.
mail-purchase-cancelled-customer-lead-handed-over = We checked the refund request that { $seller } passed on, and cancelled the purchase.
mail-purchase-cancelled-customer-lead-payment-side = The purchase was cancelled where you paid, and not by a decision of ours. Your refund request is settled with it.
mail-purchase-cancelled-customer-lead-asked = We checked your refund request and cancelled the purchase.
mail-purchase-cancelled-customer-next = There is nothing for you to do. If the money has not arrived by then, write on the page of the inquiry.
mail-purchase-cancelled-customer-next-mail = There is nothing for you to do. If the money has not arrived by then, reply to this mail.
mail-purchase-cancelled-customer-footer = { $store } never asks for passwords or card numbers by mail.
mail-purchase-cancelled-customer-footer-product = “{ $item }” in { $app } has ended. The app and your data stay as they are.
mail-purchase-cancelled-developer-subject = [{ $number }] Purchase cancelled: { $title }
mail-purchase-cancelled-developer-subject-amount = [{ $number }] Purchase cancelled, { $amount }: { $title }
mail-purchase-cancelled-developer-heading = The purchase was cancelled
mail-purchase-cancelled-developer-lead = { $team } cancelled the purchase.
mail-purchase-cancelled-developer-lead-silent = There was no answer within { $deadline }, so { $team } checked the payment and cancelled the purchase.
mail-purchase-cancelled-developer-lead-agreed = { $team } cancelled the purchase, as you agreed.
mail-purchase-cancelled-developer-lead-handed-over = { $team } checked the refund request that you passed on, and cancelled the purchase.
mail-purchase-cancelled-developer-lead-payment-side = The payment side cancelled the purchase by itself. The refund request is settled with it.
mail-purchase-cancelled-developer-lead-asked = { $team } checked the customer’s refund request and cancelled the purchase.
mail-purchase-cancelled-developer-next = If the customer still has access in your app, please end it.

mail-refund-declined-customer-subject = We could not refund you ({ $title })
mail-refund-declined-customer-heading = We could not refund you
mail-refund-declined-customer-lead = Our operations team looked into your request and decided not to cancel the purchase.
mail-refund-declined-customer-next = Your payment has not changed. If you think this is not right, say why and open the inquiry again, once. Somebody else looks at it then.
mail-refund-declined-customer-next-final = Your payment has not changed. Somebody else looked at it again, and this decision is final.
mail-refund-declined-developer-subject = [{ $number }] Refund request declined: { $title }
mail-refund-declined-developer-heading = The refund request was declined
mail-refund-declined-developer-lead = { $team } looked into it and does not cancel the purchase. The customer was told this.

## Consent
mail-consent-asked-customer-subject = May we look up your payment number? ({ $about })
mail-consent-asked-customer-heading = May we look up your payment number?
mail-consent-asked-customer-lead = To check the refund, we need to find your payment. The payment number (TID, TXID or receipt number) is personal information, so we ask you first.
mail-consent-asked-customer-next = Either one opens a page, and your answer is saved only there. Your inquiry goes on whichever you choose, and you can change your answer at any time in My page.
mail-clause-items = What is looked at
mail-clause-purpose = Why
mail-clause-recipient = Who sees it
mail-clause-refusal = If you do not consent
mail-when-deleted = When we delete it
mail-when-deleted-it = { $kept } days after the inquiry has ended
mail-consent-o = I consent
mail-consent-o-then = We can find your payment at once.
mail-consent-x = I do not consent
mail-consent-x-three = We look for your payment by these three facts.
mail-consent-x-facts = We look for your payment by what stands above.
mail-wording-version = Wording of consent, version { $wording }
mail-wording-read = Read it in full
mail-no-number-inside = This mail contains no payment number. { $store } never asks for card numbers by mail.

## Ended and reopened
mail-approval-sent-back-operator-subject = [{ $number }] Cancellation sent back: { $about }
mail-approval-sent-back-operator-heading = { $subject }
mail-approval-sent-back-operator-lead = Another operator did not approve this cancellation, and wrote why.
mail-approval-sent-back-operator-next = Nothing has changed at the payment side. Read the reason and decide again.

mail-inquiry-closed-customer-subject = Your inquiry has ended: { $short }
mail-inquiry-closed-customer-heading = Your inquiry has ended
mail-inquiry-closed-customer-lead = It is closed now.
mail-inquiry-closed-customer-lead-by-store = { $team } closed it.
mail-inquiry-closed-customer-lead-by-developer = { $seller } closed it.
mail-inquiry-closed-customer-next = If it is not solved, you can reopen it at any time.
mail-inquiry-closed-developer-subject = [{ $number }] Closed: { $about }
mail-inquiry-closed-developer-subject-by-store = [{ $number }] Closed by { $store }: { $about }
mail-inquiry-closed-developer-subject-by-customer = [{ $number }] Closed by the customer: { $about }
mail-inquiry-closed-developer-heading = { $subject }
mail-inquiry-closed-developer-lead = This inquiry is closed.
mail-inquiry-closed-developer-lead-by-store = { $team } closed this inquiry.
mail-inquiry-closed-developer-lead-by-customer = { $customer } closed this inquiry.
mail-inquiry-closed-developer-next = No answer is needed any more. If the customer reopens it, we tell you by mail.

mail-inquiry-reopened-developer-subject = [{ $number }] Reopened: { $about }
mail-inquiry-reopened-developer-subject-due = [{ $number }] Reopened: { $about }, answer by { $due }
mail-inquiry-reopened-developer-heading = { $subject }
mail-inquiry-reopened-developer-lead = { $customer } reopened this inquiry.
mail-inquiry-reopened-operator-subject = [{ $number }] Reopened: { $about }
mail-inquiry-reopened-operator-heading = { $subject }
mail-inquiry-reopened-operator-lead = { $customer } reopened this inquiry.

## Reviews
mail-review-replied-customer-subject = { $seller } replied to your review of { $app }
mail-review-replied-customer-heading = Your review has an official reply
mail-review-replied-customer-lead = { $seller } replied to your review of { $app }. Every visitor of the store can see it.
mail-review-replied-customer-corner = Your review
mail-review-replied-customer-asked = Your review, { $stars ->
        [one] { $stars } star
       *[other] { $stars } stars
    }
mail-review-replied-customer-next = You can change or withdraw your review and rating at any time.
mail-review-changed-developer-subject = [{ $app }] A review you replied to has changed
mail-review-changed-developer-subject-stars = [{ $app }] A review you replied to went from { $before } to { $stars } stars
mail-review-changed-developer-heading = A review you replied to has changed
mail-review-changed-developer-lead = { $author } changed their review on { $at }.
mail-review-changed-developer-next = You can change your official reply, too, in the Developer Center.

## Welcome
mail-welcome-customer-subject = Welcome to { $store }
mail-welcome-customer-heading = Welcome, { $given }
mail-welcome-customer-corner = Sign-up
mail-welcome-customer-lead = You can now review the apps you acquire, contact their sellers and ask for refunds.
mail-welcome-customer-next = When you contact a seller, they have { $deadline } to answer. If they do not, { $store } takes over.

## The account
mail-password-changed-customer-subject = Your password was changed
mail-password-changed-customer-heading = Your password was changed
mail-password-changed-customer-corner = Account
mail-password-changed-customer-lead = { $given }, the password of your { $store } account was changed. Every other browser was signed out.
mail-password-changed-customer-next = If it was not you, write to the customer center of { $store } at once: it can close the account until you have it back.
mail-erased-customer-subject = Your data has been erased
mail-erased-customer-heading = Your data has been erased
mail-erased-customer-corner = Account
mail-erased-customer-lead = As you asked, { $store } has erased what it held about you. Nobody can sign in with this account any more.
mail-erased-customer-next = Records of purchases and disputes that the law demands are sealed apart, and destroyed on their day. This is the last mail from { $store }; your address is erased once it has left.
mail-kept-until = Kept by law until
mail-password-changed-developer-subject = Your password was changed
mail-password-changed-developer-heading = Your password was changed
mail-password-changed-developer-lead = { $given }, the password of your Developer Center account was changed. Every other browser was signed out.
mail-password-changed-developer-next = If it was not you, write to { $store } at once: it can close the account until you have it back.
mail-password-changed-operator-subject = Your password was changed
mail-password-changed-operator-heading = Your password was changed
mail-password-changed-operator-lead = { $given }, the password of your { $store } operations account was changed. Every other browser was signed out.
mail-password-changed-operator-next = If it was not you, tell whoever runs the desk at once.
mail-sign-in-link-customer-subject = Sign in to { $store }
mail-sign-in-link-customer-heading = Sign in to { $store }
mail-sign-in-link-customer-corner = Account
mail-sign-in-link-customer-lead = { $given }, somebody asked to sign in with this address. The button works once, for 15 minutes.
mail-sign-in-link-customer-next = If it was not you, do nothing: nobody gets in without this mail.
mail-sign-in-link-developer-subject = Sign in to the Developer Center
mail-sign-in-link-developer-heading = Sign in to the Developer Center
mail-sign-in-link-developer-lead = { $given }, somebody asked to sign in with this address. The button works once, for 15 minutes.
mail-sign-in-link-developer-next = If it was not you, do nothing: nobody gets in without this mail.
mail-sign-in-link-operator-subject = Sign in to { $store } operations
mail-sign-in-link-operator-heading = Sign in to { $store } operations
mail-sign-in-link-operator-lead = { $given }, somebody asked to sign in with this address. The button works once, for 15 minutes.
mail-sign-in-link-operator-next = If it was not you, do nothing: nobody gets in without this mail.
mail-sign-in = Sign in

## Before the deadline
mail-reminder-developer-subject = [{ $number }] The deadline comes near: { $about }
mail-reminder-developer-subject-due = [{ $number }] Please answer by { $due }: { $about }
mail-reminder-developer-heading = The deadline comes near
mail-reminder-developer-lead = { $customer } is waiting for your answer.
mail-reminder-developer-lead-due = { $customer } is waiting for your answer. Please answer by { $due }.

## The daily mail, and stopping mails

mail-digest-customer-corner = Daily
mail-digest-customer-subject = Your news of the day
mail-digest-customer-heading = Your news of the day
mail-digest-customer-lead = What you chose to get together, once a day.
mail-digest-developer-subject = Your notifications of the day
mail-digest-developer-heading = Your notifications of the day
mail-digest-developer-lead = What you chose to get together, once a day.
mail-digest-operator-subject = Your notifications of the day
mail-digest-operator-heading = Your notifications of the day
mail-digest-operator-lead = What you chose to get together, once a day.
mail-digest-lines = What is new
mail-digest-more = { $count ->
    [one] One more is not listed.
   *[other] { $count } more are not listed.
}
mail-digest-open = See my inquiries
mail-unsubscribe = Stop mails like this
## An invitation to a seller's team

mail-fact-role = Role
mail-fact-until = The link works until
mail-join = Join { $seller }
mail-invitation-developer-subject = { $inviter } invites you to { $seller } on { $store }
mail-invitation-developer-heading = Join { $seller } on { $store }
mail-invitation-developer-lead = { $inviter } invites you to the team that answers inquiries and reviews for { $seller }.
mail-invitation-developer-next = The link is for you alone and works once. You choose your name and your password there.

## What the store does about public texts
mail-fact-reason = Reason
mail-taken-down-customer-subject = Your review of { $app } was taken down
mail-taken-down-customer-heading = Your review was taken down
mail-taken-down-customer-corner = Your review
mail-taken-down-customer-lead = The operators of { $store } looked at your review of { $app } and took it down. Only you can see it now, and its stars no longer count.
mail-taken-down-customer-asked = The review
mail-taken-down-customer-next = If you think that this is wrong, you can appeal once, in My reviews. Another operator will look at it again.
mail-put-back-customer-subject = Your review of { $app } is public again
mail-put-back-customer-heading = Your review is public again
mail-put-back-customer-corner = Your review
mail-put-back-customer-lead = The operators of { $store } looked at your review of { $app } again and put it back. Its stars count again.
mail-put-back-customer-asked = The review
mail-appeal-denied-customer-subject = Your appeal about your review of { $app }
mail-appeal-denied-customer-heading = Your review stays down
mail-appeal-denied-customer-corner = Your review
mail-appeal-denied-customer-lead = Another operator than the one who decided first looked at your review of { $app } again. The decision stands.
mail-appeal-denied-customer-asked = The review
mail-appeal-denied-customer-next = This decision is final.
mail-taken-down-developer-subject = [{ $app }] Your official reply was taken down
mail-taken-down-developer-heading = Your official reply was taken down
mail-taken-down-developer-lead = The operators of { $store } looked at your official reply to a review of { $app } and took it down. It is not public any more.
mail-taken-down-developer-next = If you think that this is wrong, you can appeal once, under Reviews in the Developer Center. Another operator will look at it again.
mail-put-back-developer-subject = [{ $app }] Your official reply is public again
mail-put-back-developer-heading = Your official reply is public again
mail-put-back-developer-lead = The operators of { $store } looked at your official reply to a review of { $app } again and put it back.
mail-appeal-denied-developer-subject = [{ $app }] Your appeal about an official reply
mail-appeal-denied-developer-heading = Your official reply stays down
mail-appeal-denied-developer-lead = Another operator than the one who decided first looked at your official reply to a review of { $app } again. The decision stands.
mail-appeal-denied-developer-next = This decision is final.

## What customers are told with a decision, unless the operator writes it
ruling-hello = Hello { $given }.
ruling-cancel = We checked the payment and cancelled the purchase.
ruling-cancel-silent = Thank you for waiting. The developer did not answer in time, so we checked the payment and cancelled the purchase.
ruling-cancel-agreed = The developer agreed to the refund, and we cancelled the purchase.
ruling-money = { $amount } goes back to where you paid from; card companies take 3 to 5 bank days.
ruling-part = We checked the payment and cancelled a part of the purchase.
ruling-part-silent = Thank you for waiting. The developer did not answer in time, so we checked the payment and cancelled a part of the purchase.
ruling-part-agreed = The developer agreed to the refund, and we cancelled a part of the purchase.
ruling-money-part = { $amount } of { $price } goes back to where you paid from; card companies take 3 to 5 bank days. The rest is what has been used.
ruling-why-used = The item was used after the payment, so we do not cancel the purchase.
ruling-why-too_late = The time in which a purchase can be withdrawn is over, so we do not cancel it.
ruling-why-works = We found that the item was supplied and works, so we do not cancel the purchase.
ruling-why-unproven = We did not find the problem in our records, so we do not cancel the purchase.
ruling-why-repeated = We refunded you several times for the same reason, so we do not cancel the purchase this time.

## The first wording of consent
wording-first-items = The payment number (TID, TXID, payment receipt number)
wording-first-purpose = Only to find the payment when a refund is checked
wording-first-recipient = Only the refund staff of { $store } · every look is recorded
wording-first-refusal = The inquiry goes on all the same; the payment is looked for without the number

## Called in a note

mail-mentioned-developer-subject = [{ $number }] You are called in a note: { $about }
mail-mentioned-developer-heading = A colleague calls you in a note
mail-mentioned-developer-lead = An internal note on the { $kind }. An answer to this mail reaches nobody.
mail-mentioned-operator-subject = [{ $number }] You are called in a note: { $about }
mail-mentioned-operator-heading = A colleague calls you in a note
mail-mentioned-operator-lead = An internal note on the { $kind }. An answer to this mail reaches nobody.
