### The settings of an account, the same in every place.

settings-who = Who you are
settings-customer-number = Customer number
settings-seller = Seller
settings-look = How it looks
settings-password = Password
settings-field-current = Current password
settings-field-password = New password
settings-password-deed = Change password
settings-sessions = Where you are signed in
settings-session-here = This browser
settings-session = Another browser
settings-session-since = since
settings-sessions-deed = { $count ->
    [one] Sign out of the other browser
   *[other] Sign out of { $count } other browsers
}
settings-language-text-customer = Pages and mails are written in it.
settings-language-text-work = Pages and mails are written in it.
settings-theme-text-customer = As this device has it, or always the same.
settings-theme-text-work = As this device has it, or always the same.
settings-password-text-customer = After the change you stay signed in here only. A mail tells you that it happened.
settings-password-text-work = After the change you stay signed in here only. A mail tells you that it happened.
settings-password-hint-customer = { $limit } characters or more. Longer is safer.
settings-password-hint-work = { $limit } characters or more. Longer is safer.
settings-done-password-customer = Your password is changed. Every other browser was signed out.
settings-done-password-work = Your password is changed. Every other browser was signed out.
settings-done-sessions-customer = Every other browser is signed out.
settings-done-sessions-work = Every other browser is signed out.

## Mails, and stopping them

settings-mails = E-mail
settings-mails-text-customer = Questions about your consent, results of refunds and a changed password are always mailed at once.
settings-mails-text-operator = Here you choose what comes to your own address. What the customer center’s address gets stays as it is.
settings-mails-text-developer = The seller’s contact address gets everything. Here you choose what comes to your own.
settings-mails-save = Save
settings-mails-done = Saved
settings-digest-hour = Hour of the daily mail
settings-digest-hour-text = When what comes once a day is sent
settings-zone = Time zone
settings-zone-text = Nobody reminds you while it is night there, and the daily mail comes at its hour
settings-zone-store = The store’s ({ $zone })
settings-timing-at-once = At once
settings-timing-daily = Once a day, together
settings-timing-in-app = Only in the app
settings-topic-answers = Answers
settings-topic-answers-text = To your inquiries
settings-topic-progress = Progress
settings-topic-progress-text = When an inquiry is passed on or ends
settings-topic-review-replies = Replies to reviews
settings-topic-review-replies-text = Official replies to yours
settings-topic-new-inquiries = New inquiries
settings-topic-new-inquiries-text = The clock starts
settings-topic-customer-writes = A customer wrote again
settings-topic-customer-writes-text = In an inquiry that is there
settings-topic-deadlines = 6 hours left
settings-topic-deadlines-text = Without an answer so far
settings-topic-taken-over = Handed to the store
settings-topic-taken-over-text = The deadline has passed
settings-topic-decisions = What the store decided
settings-topic-decisions-text = Cancelled, declined, more time
settings-topic-review-changes = Changed reviews
settings-topic-review-changes-text = After your official reply
settings-topic-mentions = Called in a note
settings-topic-mentions-text = A colleague wrote @ and your name in a note
settings-topic-sent-back = Sent back
settings-topic-sent-back-text = When another operator does not approve what you asked for
unsubscribe-title = Stop these mails
unsubscribe-lead = You need not sign in.
unsubscribe-asked = Stop mails about “{ $topic }” to { $email }?
unsubscribe-deed = Stop them
unsubscribe-done = These mails have stopped
unsubscribe-then = The news stands in the app, and in the settings you can have them back at any time.

## A link to a file that nobody can open, or not yet

file-scanning-title = This file is still being checked
file-scanning-text = Every file is checked for viruses before anybody can open it. That mostly takes a moment. Try again shortly.
file-scanning-again = Try again
file-infected-title = A virus was found in this file
file-infected-text = So nobody can open it. Ask whoever sent it to check their device, and to send it again.

# Signing in by a link in a mail
sign-link-title = Sign in by mail
sign-link-lead = We send a link to your address. It works once, for 15 minutes.
sign-link-send = Send me a sign-in link
sign-link-again = Send another link
sign-link-sent = Look into your mailbox
sign-link-sent-text = If the address belongs to an account, a mail is on its way. The link in it works once, for 15 minutes.
sign-link-password = Sign in with the password
sign-link-open-lead = One press, and you are in.
sign-link-as = Sign in as { $email }.
sign-link-over = This link does not work any more
sign-link-over-text = It has been used, or it is older than 15 minutes.
settings-password-free = You came by a link in a mail. For 15 minutes you can set a new password without the old one.
settings-data = Your data
settings-data-text = Everything that the store holds about you, in one file: purchases, inquiries, reviews, consents and mails. Payment numbers (TID, TXID, receipt) are named, not written out.
settings-data-deed = Download my data
settings-erasure = Erase my data
account-erased = Your data has been erased. A mail confirms it.

## Joining a team by an invitation

join-title = Join { $seller } on { $store }
join-invited = { $name } invited you to { $seller }
join-as-reader = You read inquiries and reviews as a { $role }.
join-as-agent = You answer inquiries and reviews as an { $role }.
join-as-manager = You answer, decide about refunds and keep canned replies as a { $role }.
join-as-owner = You run the team and do everything in it as an { $role }.
join-name = Name, as customers see it
join-email-hint = Comes from the invitation
join-privacy = You will see customers’ names and messages. Use them only to answer.
join-deed = Join
join-gone-title = This invitation no longer works
join-gone-text = It was used, withdrawn, replaced by a newer one, or is older than 7 days. Ask who invited you to send another.
join-taken-title = This address has an account already
join-taken-text = One address signs in to one account. Ask to be invited with another address, or sign in.

## Time zones

settings-zone-pacific-honolulu = Honolulu
settings-zone-america-anchorage = Anchorage
settings-zone-america-los-angeles = Los Angeles
settings-zone-america-denver = Denver
settings-zone-america-phoenix = Phoenix
settings-zone-america-mexico-city = Mexico City
settings-zone-america-chicago = Chicago
settings-zone-america-bogota = Bogotá
settings-zone-america-new-york = New York
settings-zone-america-toronto = Toronto
settings-zone-america-halifax = Halifax
settings-zone-america-santiago = Santiago
settings-zone-america-sao-paulo = São Paulo
settings-zone-america-argentina-buenos-aires = Buenos Aires
settings-zone-utc = UTC
settings-zone-europe-lisbon = Lisbon
settings-zone-europe-london = London
settings-zone-europe-paris = Paris
settings-zone-europe-berlin = Berlin
settings-zone-africa-lagos = Lagos
settings-zone-africa-cairo = Cairo
settings-zone-africa-johannesburg = Johannesburg
settings-zone-europe-helsinki = Helsinki
settings-zone-europe-istanbul = Istanbul
settings-zone-africa-nairobi = Nairobi
settings-zone-europe-moscow = Moscow
settings-zone-asia-riyadh = Riyadh
settings-zone-asia-dubai = Dubai
settings-zone-asia-karachi = Karachi
settings-zone-asia-kolkata = Kolkata
settings-zone-asia-dhaka = Dhaka
settings-zone-asia-bangkok = Bangkok
settings-zone-asia-ho-chi-minh = Ho Chi Minh City
settings-zone-asia-jakarta = Jakarta
settings-zone-asia-shanghai = Shanghai
settings-zone-asia-singapore = Singapore
settings-zone-asia-tokyo = Tokyo
settings-zone-asia-seoul = Seoul
settings-zone-australia-sydney = Sydney
settings-zone-pacific-auckland = Auckland
