### The settings of an account, the same in every place.

settings-who = Who you are
settings-customer-number = Customer number
settings-seller = Seller
settings-look = How it looks
settings-language-text = Pages and mails are written in it.
settings-theme-text = As this device has it, or always the same.
settings-password = Password
settings-password-text = After the change you stay signed in here only. A mail tells you that it happened.
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
settings-done-password = Your password is changed. Every other browser was signed out.
settings-done-sessions = Every other browser is signed out.
