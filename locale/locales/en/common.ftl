### Words of the parts that every page is made of.

ui-optional = optional
ui-back = Back
ui-close = Close
ui-remove = Remove
ui-previous = Previous
ui-next = Next
ui-pages = Pages
ui-places-main = Main places
ui-places-more = More
ui-places = Menu
ui-skip = Skip to the content
ui-sign-in = Sign in
ui-search-store = Search apps and developers
ui-search-work = Search or jump to
ui-my-page = My page, { $name }
ui-runs-on = Runs on Hearback
ui-unread = Not read
ui-over-limit = { $count ->
    [one] { $number } character too many
   *[other] { $number } characters too many
}
ui-as-table = Show as table
ui-spark = { $title }: { $first } to { $last }
ui-hours = { $hours } h
ui-points = { $points } pts
ui-so-far = so far
ui-week = Week of
ui-edited = edited
ui-draft = not public yet
ui-verified = Verified purchase
ui-official-reply = Official reply
ui-internal-note = Internal note
ui-not-sent = Not sent yet
ui-store = Store
ui-composer-mode = Who reads it
ui-error-id = Error ID
ui-summary = { $count ->
    [one] One answer needs your attention
   *[other] { $count } answers need your attention
}

ui-stars = { $stars } of 5 stars
ui-stars-choice = { $stars ->
    [one] 1 star
   *[other] { $stars } stars
}, { $word }
ui-stars-word-1 = bad
ui-stars-word-2 = poor
ui-stars-word-3 = fair
ui-stars-word-4 = good
ui-stars-word-5 = very good
ui-ratings = { $count ->
    [one] 1 rating
   *[other] { $number } ratings
}
ui-histogram-row = { $stars ->
    [one] 1 star
   *[other] { $stars } stars
}: { $count }

ui-clock-on-time = Time left to answer
ui-clock-due-soon = Time left to answer
ui-clock-overdue = Past the deadline by
ui-clock-stopped = Answered in
ui-due-left = { $span }
ui-due-left-customer = { $span } left
ui-due-over = { $span } over
ui-due-over-customer = No answer from the developer
ui-due-answered = Answered in { $span }
ui-due-answered-customer = In { $span }
ui-secret-left = Hidden again in { $seconds } s
ui-keys = Keyboard shortcuts
ui-keys-on = Use single keys on this device
ui-key-search = Search
ui-key-move = Next and previous
ui-key-reply = Reply to the customer
ui-key-note = Internal note
ui-key-decide = To the decision
ui-key-assign = Assign
ui-key-close = Close the inquiry
ui-key-send = Send what is written
ui-key-help = This list
ui-undo = Undo
ui-undone = Taken back.
ui-new-version = There is a new version of this page. What you have begun to write stays.
ui-reload = Reload
ui-line-cut = The connection is cut. What changes meanwhile will show when it is back.
ui-secret-logged = This look is recorded

status-received = Received
status-with-developer = With the developer
status-opened = Opened
status-answered = Answered
status-due-soon = Due in 24 h
status-overdue = Overdue
status-with-store = With the store
status-waiting-for-customer = Waiting on customer
status-refunded = Refunded
status-declined = Declined
status-cancelled = Cancelled
status-closed = Closed

status-received-customer = Received
status-with-developer-customer = Waiting for an answer
status-opened-customer = The developer is on it
status-answered-customer = Answered
status-due-soon-customer = Answer due within 24 hours
status-overdue-customer = The deadline has passed
status-with-store-customer = The store is checking
status-waiting-for-customer-customer = Waiting for your answer
status-refunded-customer = Refunded
status-declined-customer = Not refunded
status-cancelled-customer = Withdrawn
status-closed-customer = Closed

kind-improvement = Improvement request
kind-error = Error report
kind-refund = Refund request
kind-other = Other question
kind-improvement-short = Improvement
kind-error-short = Error
kind-refund-short = Refund
kind-other-short = Other

consent-tag-o = Consent O
consent-tag-x = Consent X
consent-tag-asked = Consent asked
consent-tag-withdrawn = Consent withdrawn

category-productivity = Productivity
category-finance = Finance
category-lifestyle = Lifestyle
category-education = Education
category-photo = Photo
category-health = Health
category-weather = Weather
category-game = Games

refund-reason-not_received = The item did not arrive
refund-reason-defective = It does not work
refund-reason-not_as_described = Not as described
refund-reason-charged_twice = Charged twice
refund-reason-accidental = Bought by mistake
refund-reason-minor = Bought by a minor
refund-reason-fraud = Not bought by the customer
refund-reason-changed_mind = Changed their mind
refund-reason-subscription = Ending a subscription
refund-reason-other = Another reason

refusal-used = The item was used
refusal-too_late = Too late to withdraw
refusal-works = The item was supplied and works
refusal-unproven = The problem was not found
refusal-repeated = Refunded repeatedly
refusal-unlisted = Another reason

refund-consumed-unknown = Not known
refund-consumed-nothing = Nothing of it
refund-consumed-partly = A part of it
refund-consumed-fully = All of it
refund-state-with_developer = With the developer
refund-state-agreed = Agreed, the store carries it out
refund-state-declined_by_developer = Declined by the developer
refund-state-with_store = With the store
refund-state-cancelling = Being cancelled
refund-state-cancelled = Refunded
refund-state-declined = Declined by the store
refund-state-withdrawn = Withdrawn by the customer

# Mail in a thread
ui-by-mail = Sent by e-mail
ui-folded = Show quoted text and signature
ui-left-out = { $count ->
    [one] One file came with this mail and is not shown here
   *[other] { $count } files came with this mail and are not shown here
}
ui-follows = Continues { $number }, which had ended

# Account
account-menu = My account
account-sign-out = Sign out
account-language = Language
account-theme = Theme
language-ko = 한국어
language-en = English
theme-system = As the device
theme-light = Light
theme-dark = Dark
settings-title = Settings
ui-file-add = Add files
ui-file-hint = Up to { $count } images, PDFs, logs or videos, 10 MB each, videos 25 MB. Hide card numbers before you add them.
ui-file-picture = Picture { $name }
ui-file-there = Send { $name } along
ui-file-dismiss = Dismiss
ui-file-offline = There is no connection. Choose it once more when there is.
ui-file-failed = This could not be uploaded. Choose it once more.
ui-file-scanning = is being checked for viruses
ui-file-infected = a virus was found in it, so nobody can open it

## Roles of a seller's members

member-role-reader = Reader
member-role-agent = Agent
member-role-manager = Manager
member-role-owner = Owner

amount-of = { $amount } of { $price }

ui-merged-into = This has become a part of { $number }
ui-merged-see = See { $number }
