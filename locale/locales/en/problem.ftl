### When something goes wrong: what happened, what is safe, one next step.

problem-sign-in-needed-title = Please sign in
problem-sign-in-needed-text = You come back to where you were.
problem-forbidden-title = This account can’t do that
problem-forbidden-text = Accounts of another role do it. Nothing was changed.
problem-role-needed-title = Your role can’t do that
problem-role-needed-text = It needs the role { $role } or a higher one. An owner of your team can give it to you. Nothing was changed.
problem-not-found-title = We can’t find it
problem-not-found-text = The address may have a typo, or it belongs to another account.
problem-invalid-title = Something needs your attention
problem-invalid-text = Your text is kept. Please mend what is marked.
problem-not-now-title = Not possible now
problem-not-now-text = It has moved on in the meantime. Reload the page to see where it stands.
problem-conflict-title = Somebody was faster
problem-conflict-text = Your text is kept. Reload the page to see what changed.
problem-too-many-title = Please wait a little
problem-too-many-text = There were too many tries in a short time. Try again in { $seconds ->
        [one] a second
       *[other] { $seconds } seconds
    }.
problem-bad-request-title = We could not read the request
problem-bad-request-text = Nothing was changed. Reload the page and try again.
problem-failed-title = That did not work
problem-failed-text = The fault is on our side. What you sent before is safe, and deadlines keep running for the seller. Try again in a moment.
problem-full-title = We have no room left for this
problem-full-text = Nothing of it was kept. The fault is on our side, and deadlines keep running for the seller. Try again later, or leave out large files.
problem-offline-title = You are offline
problem-offline-text = Your text is still on this page. Send it again when the connection is back.
problem-request-id = Error ID { $id }
problem-go-home = Go to the start
problem-see-inquiries = See my inquiries

## Why a field was refused

invalid-required = This is needed.
invalid-too_short = Use { $limit } characters or more.
invalid-too_long = Use at most { $limit } characters.
invalid-not_an_email = Write the whole address, for example seoyeon@naver.com.
invalid-not_a_choice = Choose one of the answers.
invalid-not_a_time = Choose a date and time, for example 2026-11-14 21:07.
invalid-not_a_customer_number = A customer number has ten digits, for example 4820-1173-06.
invalid-has_control_characters = There are invisible characters in it. Delete them and write it again.
invalid-has_personal_data = There is personal information in it, such as a telephone number, an e-mail address or a card number. Hide it or take it out.
invalid-has_gap = Something is still to be filled in where it says […].
invalid-in_future = This lies in the future. Give a time that has passed.
invalid-taken = This is in use already. Choose another.
invalid-has_account = Somebody signs in with this address already. Invite another address.
invalid-last_owner = Somebody has to be the owner. Make another member an owner first.
invalid-team_is_full = A team has at most { $limit } members and invitations. Remove one first.
invalid-wrong_credentials = E-mail or password does not match.
invalid-not_yours = Choose one from the list.
invalid-no_such_purchase = There is no such order of this customer for this app.
invalid-no_such_record = Nothing is kept apart under this number. Check it.
invalid-file_too_large = This file is too large: at most { $limit } MB.
invalid-file_kind_refused = This kind of file cannot be sent. Images, PDF, text and short videos can.
invalid-file_unreadable = This file is damaged or empty. Choose another.
invalid-file_gone = A file is not there any more. Add it again.
invalid-file_infected = A virus was found in this file, so it was not taken. Check your device, and choose another file.
invalid-too_many_files = At most { $limit } files go with one message.
invalid-files_for_today = You have sent very much today. Try again tomorrow, or send fewer files.
invalid-not_a_number = Write a number.
invalid-too_small = { $limit } is the least.
invalid-too_large = { $limit } is the most.

## Why something is not possible now

rule-ended = This inquiry has ended. Reopen it to go on.
rule-not_ended = This inquiry is still open.
rule-not_in_this_state = It can’t be done in this state. Reload the page to see where it stands.
rule-with_the_store = The store has the case now.
rule-developer_has_the_say = The developer still has time to answer. It is possible after the deadline.
rule-wording_replaced = The wording of consent has changed since. Open the page again, read the new one and choose; what you wrote is kept.
rule-not_alike = Only inquiries of one customer to the same place can be merged.
rule-merged_before = It was merged already, or others were merged into it. Undo that first.
rule-asks_for_refund = A refund request cannot become a part of another inquiry. Merge the other one into it.
rule-some_left = Not all of them could be changed: those that were not are still here. Open them to see why.
rule-already_decided = This refund request is decided already.
rule-extended_before = The deadline can be extended only once.
rule-not_overdue = The deadline has not passed yet.
rule-consent_needed = It needs the customer’s consent (O) first.
rule-consent_asked_before = Consent was asked for already. Please wait for the customer’s answer.
rule-no_purchase = No purchase belongs to this inquiry.
rule-refund_running = A refund request for this purchase is running already. You find it in My inquiries.
rule-not_divisible = This item cannot be divided: it is cancelled as a whole or not at all.
rule-nothing_to_refund = There is nothing to refund for this purchase.
rule-not_acquired = Only people who acquired this app can do that.
rule-reviewed_before = You reviewed this app already. You can change your review.
rule-own_review = Not possible with your own review.
rule-awaits_approval = This waits for another operator’s approval.
rule-own_decision = Another operator has to approve what you asked for.
rule-others_decision = Only who asked for it can take it back.
rule-asked_anew = The request has changed meanwhile. Read it again first.
rule-taken_down = The store took this text down, or is looking at it. It cannot be changed now.
rule-appealed_before = You can appeal only once.
rule-answered_meanwhile = Somebody else has answered in the meantime. Read it, then press once more if you still want to send this. Your text is still here.
rule-own_refusal = Another operator has to decide on an appeal against your refusal.
rule-own_takedown = Another operator has to decide about what you took down.
rule-no_extension = The policy of this inquiry gives no time more.
rule-others_draft = A colleague writes a draft of the policy. Only who began it changes it.
rule-own_draft = Another operator has to publish what you wrote or asked for.
rule-nothing_changed = It says the same as the version that holds now.
rule-still_open = Inquiries and refunds that are under way have to end first. Close or withdraw them, then erase.
