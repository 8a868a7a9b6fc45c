### The Developer Center

dev-role = Developer
dev-place-inbox = Inbox
dev-place-reviews = Reviews
dev-place-help = Help
dev-queues = Queues
dev-kinds = Kind
dev-apps = Apps
dev-views = Views
dev-cancel = Cancel
dev-free = Free
dev-first-page = First page

## Inbox: queues and filters

dev-queue-needs_reply = Needs reply
dev-queue-due_soon = Due in 24 h
dev-queue-mine = Assigned to me
dev-queue-waiting_on_customer = Waiting on customer
dev-queue-with_store = With the store
dev-queue-closed = Closed
dev-queue-all = All
dev-kinds-refund = Refund requests
dev-kinds-error = Error reports
dev-kinds-improvement = Improvement requests
dev-kinds-other = Other questions
dev-group-overdue = Overdue
dev-group-due_soon = Due in 24 h
dev-group-later = Later
dev-group-ended = Ended

dev-filters = Search and filter
dev-filters-apply = Apply
dev-filters-clear = Clear filters
dev-search-short = Search
dev-search = Search for
dev-search-hint = Number, subject or text
dev-searched = “{ $words }”
dev-kind = Kind of inquiry
dev-kind-any = All kinds
dev-app = App
dev-app-any = All apps
dev-assigned-to = Assigned to { $name }

dev-all-answered-title = All answered
dev-all-answered-text = Nothing is waiting for { $seller }. The next deadline appears here when a customer writes.
dev-see-waiting = See waiting on customer
dev-nothing-fits-title = No inquiry fits
dev-nothing-fits-text = No inquiry meets all that you chose. Take one filter away.
dev-queue-empty-title = Nothing here
dev-queue-empty-text = Inquiries appear here when they belong to this queue.
dev-see-needs-reply = See what needs a reply

## One inquiry

dev-conversation = Inquiry
dev-thread = Messages
dev-choose-title = Choose an inquiry
dev-choose-first = Open the first one
dev-choose-text = It opens here. The ones with the nearest deadline are at the top of the list.
dev-due-in = Due { $time }, in { $span }
dev-due-over = Due { $time }, { $span } over
dev-assign = Assign
dev-assignee = Assigned to
dev-assign-nobody = Nobody
dev-member-me = { $name } (you)
dev-close = Close inquiry

dev-actor-visitor = A visitor
dev-actor-customer = The customer
dev-actor-developer = A developer
dev-actor-operator = The store
dev-actor-system = The store

dev-event-inquiry_submitted = { $number } sent from the app page of { $app }
dev-event-inquiry_submitted-handed-over = { $who } passed { $number } on to the store
dev-event-inquiry_opened = { $who } opened it
dev-event-inquiry_assigned = { $who } assigned it to { $detail }
dev-event-inquiry_assigned-plain = { $who } took the assignment back
dev-event-inquiry_merged = { $who } merged { $detail } into this one
dev-event-inquiry_merged_away = { $who } merged this into { $detail }
dev-event-inquiry_unmerged = { $who } undid the merge
dev-event-inquiry_split = { $who } split a message off as { $detail }
dev-event-inquiry_split_off = Split off { $detail }
dev-event-inquiry_dealt = It went to { $detail }, whose turn it was
dev-event-inquiry_dealt-plain = It went to the member whose turn it was
dev-event-inquiry_escalated = The deadline passed, and the store took over
dev-event-deadline_extended = The store gave more time to answer, once
dev-event-inquiry_closed = { $who } closed the inquiry
dev-event-inquiry_reopened = { $who } reopened the inquiry
dev-event-inquiry_withdrawn = The customer withdrew the inquiry
dev-event-preference_stated = { $who } told the store what the developer would do
dev-stated = For the store
dev-stated-preference = We would
dev-stated-consumed = Used
dev-stated-by = Told
dev-stated-choose = Choose how much
dev-state = Tell the store what you think
dev-state-again = Tell the store something else
dev-state-hint = Operators read it beside their decision. The customer does not, and it decides nothing.
dev-state-send = Tell the store
dev-done-stated = The store was told
dev-preference-approve = cancel the purchase
dev-preference-decline = decline the request
dev-preference-neutral = leave it to the store
dev-event-refund_agreed = { $who } agreed to the refund. The store cancels the purchase
dev-event-refund_declined_by_developer = { $who } declined the refund request: { $detail }
dev-event-refund_declined_by_developer-plain = { $who } declined the refund request
dev-event-cancelled_elsewhere = The purchase was cancelled by the payment side and refunded
dev-event-purchase_cancelled = The purchase was cancelled and refunded
dev-event-refund_declined = The store declined the refund request: { $detail }
dev-event-refund_declined-plain = The store declined the refund request
dev-event-help_rated = The customer rated the help { $detail } of 5
dev-event-help_rated-plain = The customer rated the help

dev-mode-reply = Reply to customer
dev-mode-note = Internal note
dev-reply-label = Reply to { $customer }
dev-reply-placeholder = Write a reply to { $customer }
dev-reply-seen = Seen by { $customer } and the store
dev-reply-send = Send reply
dev-reply-ended = This inquiry has ended. You can reply when the customer reopens it.
dev-note-label = Internal note
dev-note-placeholder = Not sent to the customer
dev-note-seen = Seen by members of { $seller } only
dev-note-save = Save internal note

## Refund requests

dev-refund-reason = Reason
dev-refund-amount = Amount
dev-refund-state = State
dev-refund-decision = Told as reason
dev-refund-decided = Decided
dev-refund-cancelled = Cancelled
dev-agree = Ask the store to cancel
dev-agree-hint = You agree to the refund and hand it to the store. Its operations team cancels the payment.
dev-agree-body = Message to the customer
dev-agree-body-hint = Left empty, the customer only hears that you agreed.
dev-agree-confirm = Ask to cancel { $amount }
dev-decline = Decline with a reason
dev-decline-reason = Reason for declining
dev-decline-reason-hint = The customer reads it as you write it.
dev-decline-confirm = Decline refund request
dev-ask-customer = Ask the customer

## The facts beside it

dev-facts = Customer and purchase
dev-facts-and-decision = Purchase and decision
dev-customer-number = Customer no.
dev-customer-since = With you since
dev-customer-review = Review
dev-on-version = on { $version }
dev-purchase = Purchase
dev-purchase-completed = Paid
dev-purchase-free = Free
dev-purchase-cancelling = Being cancelled
dev-purchase-cancelled = Cancelled
dev-purchase-described = In the customer’s own words. It has not been matched with a purchase yet.
dev-purchased = Purchased
dev-order = Order
dev-method = Paid with
dev-item = Item
dev-payment-number = Payment number
dev-payment-number-text = TID is shown to the store’s refund team only.
dev-earlier = Earlier inquiries

## Reviews

dev-reviews-needs_reply = Needs reply
dev-reviews-replied = Replied
dev-reviews-all = All
dev-stars-filter = Filter by stars
dev-stars-any = All stars
dev-stars = { $stars ->
    [one] { $stars } star
   *[other] { $stars } stars
}
dev-stars-changed = ★{ $before } → ★{ $after }
dev-version = Version { $version }
dev-version-any = All versions
dev-helpful = { $number } found it helpful
dev-open-inquiry = Open inquiry { $number }
dev-figure-rating = Rating this week
dev-figure-rating-since = in { $weeks } weeks, { $rating } all time
dev-figure-rating-all = { $rating } all time
dev-figure-rate = Reply rate
dev-figure-goal = goal { $percent }%
dev-figure-median = Median time to reply
dev-figure-faster = faster
dev-figure-slower = slower
dev-figure-same = as before
dev-figure-weeks = in { $weeks } weeks
dev-figure-more = more than a week ago
dev-figure-fewer = fewer than a week ago
dev-figure-as-many = as a week ago
dev-figure-raised = Raised after a reply
dev-figure-raised-text = ★{ $before } to ★{ $after } on average

dev-chart-rating = Rating over time
dev-chart-since-up = Rating is up since { $version }
dev-chart-since-down = Rating is down since { $version }
dev-chart-since-same = Rating is unchanged since { $version }
dev-chart-up = Rating rose from { $before } to { $after } in { $weeks } weeks
dev-chart-down = Rating fell from { $before } to { $after } in { $weeks } weeks
dev-chart-same = Rating is steady around { $after }
dev-chart-measure = Weekly average, bars show reviews
dev-chart-release = { $version } released, { $day }
dev-chart-few = The chart shows when there are enough reviews.
dev-chart-mean = Rating
dev-chart-reviews = Reviews
dev-chart-released = Released
dev-chart-versions = Stars by version
dev-chart-apps = Stars by app
dev-chart-version = Version
dev-chart-app = App
dev-chart-ones-smallest = { $part } has the smallest share of one-star reviews
dev-chart-ones-largest = { $part } has the largest share of one-star reviews
dev-chart-ones-alike = One-star reviews are equally rare everywhere
dev-write-reply = Reply
dev-reply-menu = Manage the official reply
dev-reply-change = Change reply
dev-reply-withdraw = Withdraw reply
dev-reply-took = answered in { $span }
dev-reply-public = Everyone on the store sees it
dev-reply-write-placeholder = Leave out contact and payment details
dev-reply-post = Post reply
dev-reply-save = Post changed reply
dev-all-replied-title = All answered
dev-all-replied-text = New reviews appear here.
dev-see-all-reviews = See all reviews
dev-no-review-fits-title = No review fits
dev-no-review-fits-text = No review meets all that you chose. Take one filter away.
dev-no-reviews-title = No reviews yet
dev-no-reviews-text = They appear here when customers of your apps write them.

## Help > Contact us

dev-contact = Contact us
dev-contact-where = Developer Center › Help
dev-hand-over = Pass on a customer’s refund request
dev-hand-over-text = For refund requests that reached you elsewhere: this passes them on to the store’s operations team.
dev-four-fields = The four things the store checks
dev-field-consent = Consent to provide personal information (O/X)
dev-field-customer-number = Customer number
dev-field-purchased-at = Purchase date and time
dev-field-item = Purchased item
dev-field-note = Note to the store
dev-consent-yes = Consents
dev-consent-yes-text = The store confirms with the customer, then checks the payment number
dev-consent-no = Does not consent
dev-consent-no-text = The store looks for the payment with the other three
dev-consent-note = Choose what the customer answered. If you have not asked yet, ask the customer first.
dev-customer-number-hint = For example 3391-0552-18
dev-purchased-at-hint = As in the customer’s purchase history
dev-item-choose = Choose the purchased item
dev-item-app = { $app } (app) · { $price }
dev-item-product = { $item } · { $price } · { $app }
dev-zone-asia-seoul = Korea time
dev-no-tid-title = Do not write a TID, TXID or payment receipt number.
dev-no-tid-text = If one is needed, the store’s refund team checks it itself.
dev-hand-over-send = Pass on refund request
dev-hand-over-then = You can follow it in the list of what you passed on.
dev-sent-title = { $number } is with the store.
dev-sent-text = The operations team checks it and decides. There is nothing for you to do now.
dev-handed-over = Passed on
dev-handed-over-running = In progress
dev-handed-over-ended = Ended
dev-handed-over-customer = Customer number { $number }
dev-handed-over-none-title = Nothing passed on yet
dev-handed-over-none-text = Refund requests that you pass on to the store appear here with what became of them.
dev-next-with_developer = Next: the developer checks it
dev-next-agreed = Next: the store cancels the purchase
dev-next-declined_by_developer = Declined by the developer
dev-next-with_store = Next: the store checks it and decides
dev-next-cancelling = Next: the payment side confirms the cancellation
dev-next-cancelled = Refunded { $span } after it was passed on
dev-next-cancelled-plain = Refunded
dev-next-declined = Reason: { $reason }
dev-next-declined-plain = Declined by the store
dev-next-withdrawn = Withdrawn by the customer

## What was done

dev-done-replied = Reply sent
dev-done-noted = Internal note saved
dev-swipe-take = Take
dev-swipe-close = Close
dev-swipe-closing = Closing …
dev-swipe-taking = Assigning to you …
dev-pulled = Loaded anew
dev-done-assigned = Assignment changed
dev-done-closed = Inquiry closed
dev-done-agreed = The store was asked to cancel the purchase
dev-done-declined = Refund request declined, and the customer told why
dev-done-reply-posted = Official reply posted
dev-done-reply-withdrawn = Official reply withdrawn
dev-done-handed-over = Refund request passed on to the store

# Mail that comes back
dev-mail-bounced-title = Mail to { $address } comes back
dev-mail-bounced-text = Since { $at } new inquiries do not reach your contact address. They stand here, and their deadlines run. Ask the store to correct the address.

## What the store took down
dev-reviews-hidden = Taken down
dev-review-held = Many reviews came at once: the store is checking this one
dev-review-down = The store took this review down
dev-reply-down = The store took your official reply down
dev-reply-appealed = Another operator looks at your official reply again
dev-reply-upheld = Your official reply stays down
dev-reply-down-text = The official reply
dev-reply-down-note = What the store says
dev-appeal = Your appeal
dev-appeal-answer = The store’s answer
dev-appeal-open = Appeal
dev-appeal-words = Why the store should look again
dev-appeal-hint = Once only. Another operator than the one who decided looks at it.
dev-appeal-send = Send appeal
dev-done-appealed = Your appeal is sent

## Who reads only

dev-reader-title = You read here; agents answer
dev-reader-text = An owner of your team can give you another role.

## Settings: members and roles

settings-own = Your account
members-title = Members and roles
members-count = { $count ->
    [one] 1 member
   *[other] { $count } members
}
members-list = Members
members-read-only = You see who is in the team. Owners invite people and give roles.
members-head-member = Member
members-head-role = Role
members-head-active = Active
members-you = you
members-now = now
members-ago = { $span } ago
members-never = not yet
members-role-of = Role of { $name }
members-role-save = Change role
members-invite = Invite
members-invite-title = Invite somebody
members-invite-hint = They get a mail with a link that works once, for 7 days. An older invitation to the same address ends.
members-invite-send = Send invitation
members-invite-cancel = Cancel
members-invited-by-you = Invited by you, link works until { $until }
members-invited-by = Invited by { $name }, link works until { $until }
members-withdraw = Withdraw
members-remove = Remove
members-remove-title = Remove { $name } from the team?
members-remove-text = { $name } is signed out everywhere, and inquiries assigned to them are nobody’s. What they wrote stays.
members-leave = Leave
members-leave-title = Leave the team?
members-leave-text = You are signed out everywhere, and inquiries assigned to you are nobody’s. What you wrote stays. Only an owner can invite you again.
members-keep = Cancel
members-abilities = What a role may do
members-deed = Deed
members-may = yes
members-may-not = no
members-no-identifiers = No role sees a TID, TXID or receipt number.
members-no-identifiers-text = Only the store’s refund team does, with consent.
members-done-invited = Invitation sent
members-done-withdrawn = Invitation withdrawn
members-done-role = Role changed
members-done-removed = Member removed
ability-read_inquiries = Read inquiries and reviews
ability-answer = Reply, note, assign, close
ability-official_replies = Post official replies
ability-ask_store = Ask the store to cancel, decline refunds
ability-canned_replies = Manage canned replies
ability-members = Invite and manage members

## Settings: this phone

dev-phone = This phone
dev-push-text = A notification comes with each new inquiry, each further message of a customer, a day and six hours before a deadline, and with a review of three stars or fewer.
dev-push-noscript = Notifications need a browser that runs scripts.
dev-push-on = Switch on notifications
dev-push-works = Notifications come to this browser.
dev-push-unable = This browser cannot show notifications. On an iPhone, add the Developer Center to the home screen first.
dev-push-blocked-since = This browser is on the list, but it does not show notifications any more. Allow them in the browser’s settings for this site, then load this page again.
dev-push-blocked = Notifications are blocked for this site. Allow them in the browser’s settings for it, then load this page again.
dev-push-failed = The browser’s notification service did not answer. Nothing was changed. Try again in a moment.
dev-lock-screen = On the lock screen
dev-lock-private = Deadline and app only
dev-lock-private-text = “2 h left to answer a refund request”
dev-lock-whole = Also name and first line
dev-lock-whole-text = Whoever sees the phone can read them
dev-lock-save = Save
dev-devices = Your browsers with notifications
dev-device-since = Since
dev-device-told = Last told
dev-device-untold = Nothing told yet
dev-device-test = Send a test
dev-device-test-of = to { $device }
dev-device-remove = Remove
dev-device-remove-of = { $device }
dev-done-push-on = Notifications are on in this browser
dev-done-previews = Lock screen changed
dev-done-test = A test is on its way
dev-done-device-removed = Browser removed
dev-install = As an app
dev-install-text = Opens from the home screen, without the browser’s bar.
dev-install-deed = Install the app
dev-install-done = Installed
dev-install-menu = Your browser’s menu has “Install app” or “Add to Home screen”.

# Several reviews answered at once
dev-many-choose = Choose the review by { $author }
dev-many-chosen = { $count ->
    [one] { $count } chosen
   *[other] { $count } chosen
}
dev-many-open = Reply to these
dev-many-clear = Choose none
dev-many-title = { $count ->
    [0] Reply to reviews
    [one] Reply to { $count } review
   *[other] Reply to { $count } reviews
}
dev-many-back = Back to the reviews
dev-many-gone = { $count ->
    [one] { $count } of the chosen reviews is left out: it has been answered, withdrawn or taken down since.
   *[other] { $count } of the chosen reviews are left out: they have been answered, withdrawn or taken down since.
}
dev-many-none-title = No review to answer here
dev-many-none-text = Choose reviews in the list, then answer them together.
dev-many-no-canned = Without a canned reply
dev-many-edit-canned = Edit the canned reply
dev-many-ready = { $count ->
    [one] { $count } ready
   *[other] { $count } ready
}
dev-many-skipped = { $count ->
    [one] { $count } skipped
   *[other] { $count } skipped
}
dev-many-public = Each reply is public and signed by { $seller }. Everyone on the store can read it.
dev-many-reply-to = Reply to { $author }
dev-many-skip = Skip this one
dev-many-left = Skipped. The review stays in “Needs reply”.
dev-many-as-public = as it will stand in public
dev-many-checks-of = Checks of the reply to { $author }
dev-many-checks = Checks
dev-many-nothing = Nothing to look at.
dev-many-open-inquiry = This customer has an inquiry that waits.
dev-check-gap = Something is open.
dev-check-gap-text = Fill in or take out where it says […]. It cannot be public like that.
dev-check-personal = “{ $words }” is personal.
dev-check-personal-text = Take it out. It cannot be public like that.
dev-check-inquiry = { $words } is an inquiry’s number.
dev-check-inquiry-text = In public it shows that this person has a case.
dev-check-date = “{ $words }” is a promise.
dev-check-date-text = Readers will hold you to the day.
dev-check-other-ko = It is in Korean,
dev-check-other-ko-text = and the review is not.
dev-check-other-en = It is in English,
dev-check-other-en-text = and the review is not.
dev-check-own-ko = In Korean,
dev-check-own-ko-text = as the review is.
dev-check-own-en = In English,
dev-check-own-en-text = as the review is.
dev-many-at-once = { $count ->
    [one] { $count } official reply goes public at once. You can change it later; it is then marked “edited”.
   *[other] { $count } official replies go public at once. You can change them later; they are then marked “edited”.
}
dev-many-post = { $count ->
    [one] Post { $count } official reply
   *[other] Post { $count } official replies
}
dev-many-sure = { $count ->
    [one] Post { $count } official reply?
   *[other] Post { $count } official replies?
}
dev-many-warnings = { $count ->
    [one] { $count } check is still open.
   *[other] { $count } checks are still open.
}
dev-many-told = The customers are told by mail. There are 10 seconds to undo.
dev-many-read-again = Back to the preview
dev-many-post-now = { $count ->
    [one] Post { $count } reply
   *[other] Post { $count } replies
}
dev-done-replies-posted = Official replies posted

# What phones tell
dev-news = What you are told
dev-news-kinds = On all your browsers
dev-news-new-inquiry = New inquiries
dev-news-customer-wrote = A customer writes again
dev-news-day-left = 24 hours left to answer
dev-news-hours-left = 6 hours left to answer
dev-news-low-review = New reviews with 1 to 3 stars
dev-quiet-from = Quiet from
dev-quiet-until = until
dev-news-mentioned = Being called in a note
dev-news-apps = Of these apps
dev-quiet-text = Between these hours nothing rings; what is still news afterwards comes then. Choose the same hour twice to be told at any time.
dev-news-save = Save
dev-done-news = Saved what you are told

## Without a network

dev-offline-title = You are offline.
dev-offline-text = You read what is kept on this device. What you write is sent when you are back.
dev-offline-waiting = { $count ->
    [one] What you wrote is kept on this device and sent when you are back.
   *[other] { $count } things that you wrote are kept on this device and sent when you are back.
}
dev-refused-title = Something that waited was not sent.
dev-refused-text = It is still on this device. Read what has come in since, then decide.
dev-refused-look = Look at it
dev-waiting-text = Waiting to send. It counts as answered when it reaches the store.
dev-waiting-refused = Not sent. Read what has come in since, then change it or discard it.
dev-waiting-why = The store did not take it.
dev-waiting-close = Closing this inquiry waits to be sent
dev-waiting-edit = Edit
dev-waiting-discard = Discard
dev-shared-title = Shared from another app.
dev-shared-text = { $count ->
    [0] Open the inquiry that it is for.
    [one] With { $count } file. Open the inquiry that it is for.
   *[other] With { $count } files. Open the inquiry that it is for.
}
dev-shared-take = Put in what was shared
dev-shared-discard = Discard
dev-keep = Without a network
dev-keep-text = The inbox, the newest 200 inquiries and the newest reviews are kept on this device; what you write is sent when you are back. Only on a device of your own. Signing out removes all of it.
dev-keep-on = Keep them here
dev-keep-off = Keep nothing here
dev-keep-unable = This browser cannot keep pages.
