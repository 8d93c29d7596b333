language = English
    .locale = en_GB
    .day = EEEE d MMMM
    .short = EEE d MMM
    .month = MMMM y
    .weekday = EEEEEE
    .hour = HH:mm
x = Hi { $name } on { DAY($d) } { DAY($d, style: "short") } { WHEN($t) } { HOUR($h) } { $n -> 
    [one] one
   *[other] { $n } many
 }
