### The store's rules, for operators.

policy-title = Policy
policy-account = My account
policy-draft-of = Draft of version { $number }
policy-versions = Versions
policy-versions-title = Versions of the policy
policy-version = Version { $number }

## Lines

policy-clock = The clock
policy-clock-text = From the moment an inquiry is sent
policy-two = Two people
policy-personal = Personal information
policy-line-answer_days = Time for the developer to answer
policy-line-answer_days-text = From 1 to 30 days
policy-line-counting = Days that count
policy-line-counting-text = Holidays stand in the settings of the server
policy-line-border = At the deadline itself
policy-line-border-text = Whether the last moment still counts as in time
policy-line-reminders = Remind the developer
policy-line-reminders-text = Hours before the deadline, up to three times
policy-line-extension_hours = Extension by an operator
policy-line-extension_hours-text = How long; 0 for none
policy-line-second_krw = Ask a second operator above
policy-line-second_krw-text = Purchase cancellations in won of more than this; empty for never
policy-line-second_usd = The same in dollars
policy-line-second_usd-text = Purchase cancellations in dollars of more than this; empty for never
policy-money = Money back
policy-line-money_back_days = Back within
policy-line-money_back_days-text = From the day of the request; weekends and holidays do not count
policy-line-late_percent = Late interest
policy-line-late_percent-text = For won that come back later, by the day
policy-unit-business-days = business days
policy-unit-percent = % a year
policy-business-days = { $count ->
    [one] { $count } business day
   *[other] { $count } business days
}
policy-percent = { $count } % a year
policy-line-shown_seconds = Payment number, shown for
policy-line-shown_seconds-text = TID, TXID or receipt number, after a reason is given
policy-reminder = Reminder { $place }, hours before the deadline
policy-hour = h
policy-once = once,
policy-unit-days = days
policy-unit-hours = hours
policy-unit-seconds = seconds
policy-after = After the deadline
policy-after-text = The store never cancels without a person
policy-after-value = Handed to the store
policy-same = The same person may
policy-same-text = Request and approve
policy-closed = Payment numbers, closed after
policy-closed-text = From the end of the inquiry, as the consent text says
policy-refused = If consent is X
policy-refused-text = Look up by customer number, time and item
policy-refused-value = No payment number
policy-was = Was: { $value }

## What a line says

policy-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
policy-hours = { $count } h
policy-seconds = { $count } s
policy-none = none
policy-never = Never
policy-counting-calendar = Every day, weekends included
policy-counting-business_days = Business days only
policy-border-inclusive = Overdue
policy-border-exclusive = Still in time

## What a draft changes

policy-changes = What version { $number } changes
policy-nothing = Nothing differs from version { $number }.
policy-instead = Instead of: { $value }
policy-told-answer_days = { $value } to answer
policy-told-counting = What counts: { $value }
policy-told-border = At the deadline itself: { $value }
policy-told-extension_hours = Extension: { $value }
policy-told-shown_seconds = Payment numbers for { $value }
policy-told-reminder-more = { $value } reminder added
policy-told-reminder-less = { $value } reminder dropped
policy-mails-more = { $count ->
    [0] Hardly a mail more each week
    [one] About 1 mail more each week
   *[other] About { $count } mails more each week
}
policy-mails-less = { $count ->
    [0] Hardly a mail fewer each week
    [one] About 1 mail fewer each week
   *[other] About { $count } mails fewer each week
}
policy-told-second = Two people above { $amount }
policy-told-second-never-krw = One person for any amount in won
policy-told-second-never-usd = One person for any amount in dollars
policy-cases = { $now ->
    [one] In the last 90 days: 1 case instead of { $before }
   *[other] In the last 90 days: { $now } cases instead of { $before }
}
policy-preview = An inquiry sent today at { $time }
policy-reminded = Reminder, { $value } left
policy-reminded-new = Reminder, { $value } left · new
policy-handed-over = Handed to the store
policy-keep = { $count ->
    [0] Open inquiries keep version { $version }.
    [one] The 1 open inquiry keeps version { $version }.
   *[other] The { $number } open inquiries keep version { $version }.
}
policy-keep-theirs = { $count ->
    [one] The 1 open inquiry keeps its version.
   *[other] The { $number } open inquiries keep the version that each was sent under.
}
policy-keep-text = Only inquiries sent after publishing follow version { $version }.

## Who does the next step

policy-save = Save draft
policy-save-new = Save as draft
policy-discard = Discard draft
policy-ask = Ask to publish
policy-publish = Publish version { $number }
policy-foot-none = What you change here becomes a draft. A second operator publishes it.
policy-foot-draft = A second operator publishes it.
policy-foot-asked = It waits for a second operator. Who wrote it or asked for it cannot publish it.
policy-foot-publish = { $name } asks you to publish it.
policy-theirs = { $name } writes version { $number } since { $at }
policy-theirs-text = There is one draft at a time, and only who began it changes it. You can ask for it to be published, or discard it.
policy-saved = The draft is saved
policy-asked = A second operator is asked to publish it
policy-published = The new version holds from now on
policy-discarded = The draft is discarded

## Versions

policy-state-holds = Holds now
policy-state-published = Replaced
policy-state-draft = Draft
policy-state-asked = Waits for a second operator
policy-state-discarded = Discarded
policy-ended = Published by { $name }, { $at }
policy-ended-discarded = Discarded by { $name }, { $at }
policy-wrote = written by { $name }, { $at }
policy-first = From the settings of the server, { $at }
policy-change = { $name }: { $was } → { $now }
policy-says = { $name }: { $value }
policy-open = { $count ->
    [one] 1 open inquiry keeps it
   *[other] { $number } open inquiries keep it
}

## The wording of consent

wording-title = Wording of consent
wording-in-use = Version { $version } in use
wording-text = What customers read before anybody looks at a payment number. Publishing makes a new version; answers that were given keep the one they were given to.
wording-field = { $clause }, { $language }
wording-ko = Korean
wording-en = English
wording-clause-items = What is looked at
wording-clause-purpose = Why
wording-clause-recipient = Who sees it
wording-clause-refusal = If they do not consent
wording-hint-items = The personal information that is provided
wording-hint-purpose = What it is used for
wording-hint-recipient = Who receives it
wording-hint-refusal = The right to refuse, and what follows from it
wording-until = How long it is kept follows from a rule and not from words: that it is deleted 30 days after the inquiry has ended is always told along with this.
wording-publish = Publish version { $version }
wording-published = Customers are asked with the new words from now on
wording-preview = What customers read
wording-versions = Versions
wording-version = Wording of consent, version { $version }
wording-holds = In use
wording-by = { $at }, published by { $name }
wording-first = { $at }, came with the store
wording-receipts = { $count ->
    [one] { $number } consent asked with it
   *[other] { $number } consents asked with it
}
