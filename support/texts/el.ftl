## Forms

form-back = Πίσω
form-skip = Παράλειψη
form-cancel = Ακύρωση
form-edit = Αλλαγή
form-confirm = Επιβεβαίωση
form-yes = Ναι
form-no = Όχι
form-human = Μιλήστε με άνθρωπο
form-keep = Να μείνει έτσι
form-done = Έτοιμο
form-as-written = Κρατήστε ό,τι έγραψα
form-today = Σήμερα
form-yesterday = Χθες
form-tomorrow = Αύριο
form-progress = { $step } από { $of }
form-noted = Σημειώσαμε: { $details }.
form-now = Τώρα γράφει: **{ $value }**
form-summary = Αυτά έχουμε σημειώσει. Είναι σωστά;
form-summary-more = Θέλετε να προσθέσετε κάτι; Γράψτε το εδώ.
form-confirm-or-edit = Πατήστε «Επιβεβαίωση» για αποστολή ή «Αλλαγή» για να διορθώσετε κάτι.
form-edit-which = Τι θέλετε να αλλάξετε;
form-unverified = (δεν ελέγχθηκε)
form-needed = Αυτό μας χρειάζεται για να σας βοηθήσουμε.
form-other-ways = Αν δυσκολεύεστε, υπάρχει και άλλος τρόπος:
form-cancelled = Ακυρώθηκε, δεν στάλθηκε τίποτα. Αν χρειαστείτε κάτι άλλο, γράψτε μας.
form-stale = Αυτό το κουμπί είναι από προηγούμενο βήμα. Δείτε, παρακαλώ, το τελευταίο μήνυμα.
form-changed = Μόλις ενημερώσαμε τις ερωτήσεις, συνεχίζουμε από εδώ. Οι απαντήσεις σας κρατήθηκαν.
form-file-kept = Λάβαμε το αρχείο, θα σταλεί μαζί με το αίτημά σας.
form-cut = Το μήνυμα ήταν μεγάλο: κρατήσαμε τους πρώτους { $limit } χαρακτήρες.
form-files-photo =
    { $count ->
        [one] { $count } φωτογραφία
       *[other] { $count } φωτογραφίες
    }
form-files-document =
    { $count ->
        [one] { $count } αρχείο
       *[other] { $count } αρχεία
    }
form-refused-text = Γράψτε μας, παρακαλώ, με δυο λόγια.
form-refused-item = Ποιο προϊόν είναι; Για παράδειγμα: επιτραπέζιο φωτιστικό Alma.
form-refused-address = Χρειαζόμαστε οδό, αριθμό, πόλη και ΤΚ. Για παράδειγμα: Αιόλου 48, 105 51 Αθήνα.
form-refused-order = Δεν βρήκαμε αριθμό παραγγελίας. Είναι της μορφής { $example } και υπάρχει στο e-mail επιβεβαίωσης.
form-refused-email = Αυτό δεν μοιάζει με διεύθυνση e-mail. Για παράδειγμα: anna@example.com.
form-refused-phone = Ο αριθμός δεν φαίνεται πλήρης. Γράψτε τον, για παράδειγμα: { $example }.
form-refused-contact = Χρειαζόμαστε ένα e-mail ή ένα τηλέφωνο. Για παράδειγμα: anna@example.com ή { $example }.
form-refused-date = Δεν καταλάβαμε ποια μέρα εννοείτε. Για παράδειγμα: χθες, 12 Μαρτίου ή 12/03.
form-refused-date-ahead = Χρειαζόμαστε μια μέρα που έχει περάσει. Για παράδειγμα: χθες ή 12 Μαρτίου.
form-refused-date-over = Αυτή η μέρα έχει περάσει. Για παράδειγμα: αύριο ή την Παρασκευή.
form-refused-date-closed = Εκείνη τη μέρα είμαστε κλειστά. Ποια άλλη μέρα σας βολεύει;
form-refused-quantity = Πόσα τεμάχια; Αρκεί ένας αριθμός, για παράδειγμα: 2.
form-refused-money = Τι ποσό σε ευρώ; Για παράδειγμα: 24,90.
form-refused-choice = Επιλέξτε, παρακαλώ, μία από τις παρακάτω απαντήσεις.
form-refused-choices = Επιλέξτε, παρακαλώ, από τις παρακάτω απαντήσεις. Μπορείτε και περισσότερες από μία.
form-refused-yesno = Απαντήστε, παρακαλώ, ναι ή όχι.
form-refused-photo = Εδώ περιμένουμε μια φωτογραφία. Στείλτε την κατευθείαν σε αυτή τη συνομιλία.
form-refused-document = Εδώ περιμένουμε ένα αρχείο. Στείλτε το κατευθείαν σε αυτή τη συνομιλία.
form-refused-location = Στείλτε την τοποθεσία σας ή γράψτε την πόλη και την οδό.

## The assistant

bot-description = Βοήθεια Tern House: απαντήσεις για παραγγελίες, αποστολές, επιστροφές και προϊόντα, μέρα και νύχτα. Άνθρωπος με ένα πάτημα.
bot-short-description = Tern House: ερωτήσεις, παραγγελίες, επιστροφές. Άνθρωπος με ένα πάτημα.
command-start = Αρχή
command-help = Τι μπορείτε να ρωτήσετε
command-human = Μίλα με άνθρωπο
command-status = Πού βρίσκεται το αίτημά μου
command-language = Επιλογή γλώσσας
command-cancel = Κλείσιμο της φόρμας
command-privacy = Τι κρατάμε για εσάς
command-forget = Διαγραφή των δεδομένων μου
command-queue = Ποιοι περιμένουν
command-take = Ανάληψη
command-close = Κλείσιμο
command-note = Σημείωση για συναδέλφους
command-transfer = Μεταβίβαση σε συνάδελφο
command-release = Επιστροφή του αιτήματος στη σειρά
command-bot = Επιστροφή στον βοηθό
command-away = Λείπω προς το παρόν
command-back = Επέστρεψα
welcome = Γεια σας! Είμαι ο βοηθός του Tern House. Ρωτήστε με όπως θέλετε για παραγγελίες, αποστολές, επιστροφές ή προϊόντα. Για παράδειγμα:
help =
    Γράψτε απλώς την ερώτησή σας. Γνωρίζω για: { $topics }.
    /human καλεί άνθρωπο, /status δείχνει πού βρίσκεται το αίτημά σας, /language αλλάζει γλώσσα.
did-you-mean = Δεν είμαι σίγουρος ότι κατάλαβα. Μήπως εννοείτε κάτι από αυτά;
please-rephrase = Δεν το κατάλαβα. Μπορείτε να το πείτε αλλιώς;
offer-human = Συγγνώμη, ακόμη δεν κατάλαβα. Να καλέσω άνθρωπο ή να δοκιμάσουμε άλλη μία φορά;
long-message =
    { $limit ->
        [one] Το μήνυμα ήταν μεγάλο: διάβασα τον πρώτο { $limit } χαρακτήρα.
       *[other] Το μήνυμα ήταν μεγάλο: διάβασα τους πρώτους { $limit } χαρακτήρες.
    }
answer-other-language = Αυτή η απάντηση δεν υπάρχει ακόμη στα ελληνικά, γι’ αυτό τη βλέπετε σε άλλη γλώσσα:
file-kept = Το έλαβα, ευχαριστώ. Εγώ δεν βλέπω αρχεία, αλλά ένας άνθρωπος μπορεί. Τι αφορά;
smalltalk-greeting = Γεια σας! Πώς μπορώ να βοηθήσω;
smalltalk-thanks = Παρακαλώ! Αν χρειαστείτε κάτι άλλο, γράψτε μου.
smalltalk-bye = Αντίο σας, και ευχαριστούμε που γράψατε.
smalltalk-abuse = Καταλαβαίνω ότι είναι ενοχλητικό. Πείτε μου τι συνέβη ή πατήστε /human και θα βοηθήσει άνθρωπος.
smalltalk-emoji = Πώς μπορώ να βοηθήσω; Γράψτε απλώς την ερώτησή σας.
button-human = Μίλα με άνθρωπο
button-none-of-these = Τίποτα από αυτά
button-try-again = Άλλη μία φορά
button-assistant = Καλύτερα ο βοηθός
button-old = Αυτό το κουμπί είναι παλιό. Χρησιμοποιήστε το τελευταίο μήνυμα.
button-skip = Παράλειψη
button-forget = Ναι, διαγραφή όλων
button-keep = Όχι, να μείνουν
alert-with-people = Σας εξυπηρετεί ήδη άνθρωπος. Γράψτε απλώς εδώ.
form-filed = Ευχαριστούμε, καταχωρίστηκε: { $number }, { $title }. Θα το δει άνθρωπος και θα απαντήσει εδώ.
cancelled = Ακυρώθηκε, δεν στάλθηκε τίποτα. Αν χρειαστείτε κάτι άλλο, γράψτε μου.
nothing-to-cancel = Δεν υπάρχει κάτι ανοιχτό. Γράψτε απλώς την ερώτησή σας.
language-ask = Σε ποια γλώσσα να μιλάμε;
language-chosen = Από εδώ και πέρα μιλάμε ελληνικά.
language-en = Αγγλικά
language-ru = Ρωσικά
language-el = Ελληνικά
privacy =
    Κρατάμε όσα γράφετε εδώ για να σας απαντάμε, και για τίποτε άλλο.
    Το /forget τα διαγράφει όλα. Ζητήστε αντίγραφο των δεδομένων σας όποτε θέλετε και θα σας το στείλουμε.
forget-ask = Να διαγράψω όλα όσα γράψατε εδώ, και το όνομά σας; Δεν γίνεται να επανέλθουν.
forgotten = Έγινε: τα μηνύματα και το όνομά σας διαγράφηκαν.
kept = Ωραία, όλα μένουν όπως είναι.

## Hand-over

handover-accepted =
    { $position ->
        [1] Σας συνδέω με συνάδελφο. Είστε **στην πρώτη θέση της σειράς**. Αριθμός: { $number }.
       *[other] Σας συνδέω με συνάδελφο. Είστε **στη θέση { $position } της σειράς**. Αριθμός: { $number }.
    } Μπορείτε να συνεχίσετε να γράφετε εδώ.
handover-legal = Καταλαβαίνω ότι είναι σοβαρό. Το δίνω τώρα αμέσως σε συνάδελφο. Αριθμός: { $number }.
handover-safety = Πρώτα η ασφάλειά σας: σβήστε τη συσκευή και μην τη χρησιμοποιείτε. Το δίνω τώρα αμέσως σε συνάδελφο. Αριθμός: { $number }.
handover-error = Κάτι πήγε στραβά από τη μεριά μας, γι’ αυτό το μήνυμά σας θα το δει άνθρωπος. Αριθμός: { $number }.
agent-joined = Τώρα απαντά: { $agent }. Έχει ήδη τα στοιχεία σας.
back-to-assistant = Ο βοηθός είναι πάλι μαζί σας. Τι άλλο θα θέλατε;
status-none = Δεν έχετε ανοιχτό αίτημα. Γράψτε απλώς την ερώτησή σας.
status-agent = { $number }: το έχει { $agent } και η απάντηση θα έρθει εδώ.
status-queued =
    { $position ->
        [1] { $number }: είστε στην πρώτη θέση της σειράς.
       *[other] { $number }: είστε στη θέση { $position } της σειράς.
    }
ticket-closed = Το { $number } έκλεισε. Αν δεν λύθηκε, γράψτε εδώ και συνεχίζουμε.
ticket-reopened = Το { $number } άνοιξε ξανά και το έχει ο ίδιος άνθρωπος. Γράψτε τι άλλο χρειάζεται.
ticket-reopened-queue = Το { $number } άνοιξε ξανά και το αναλαμβάνει ο πρώτος ελεύθερος συνάδελφος. Γράψτε τι άλλο χρειάζεται.
ticket-released =
    { $position ->
        [1] Με το { $number } συνεχίζει άλλος συνάδελφος: είστε στην πρώτη θέση της σειράς.
       *[other] Με το { $number } συνεχίζει άλλος συνάδελφος: είστε στη θέση { $position } της σειράς.
    } Δεν χρειάζεται να γράψετε τίποτα ξανά.
rating-ask = Πώς σας φάνηκε η βοήθειά μας με το { $number };
rating-thanks = Ευχαριστούμε!
rating-comment = Ευχαριστούμε. Θέλετε να προσθέσετε κάτι; Γράψτε το ή πατήστε «Παράλειψη».
rating-too-late = Δεν γίνεται πια να αξιολογηθεί.
comment-thanks = Ευχαριστούμε, θα το διαβάσουμε.

## The agents' room

reason-asked = ζήτησε άνθρωπο
reason-button = πάτησε «Μίλα με άνθρωπο»
reason-not-understood = ο βοηθός δεν κατάλαβε
reason-form = συμπλήρωσε φόρμα
reason-form-stuck = δεν ολοκλήρωσε τη φόρμα
reason-legal = αναφέρει νομικές ενέργειες
reason-safety = θέμα ασφάλειας
reason-error = ένα μήνυμα δεν μπόρεσε να διεκπεραιωθεί
author-customer = Πελάτης:
author-bot = Βοηθός:
author-agent = Συνεργάτης:
author-event = Συμβάν:
attachment = (αρχείο)
card-why = *Γιατί* { $reason }
card-asked = *Ερώτηση* «{ $question }»
card-tried = *Δοκιμάστηκαν* { $tried }
card-form = *Φόρμα* { $details }
card-nobody = **Νέο, δεν το έχει κανείς**
card-taken = **Το έχει: { $agent }**
card-closed = **Κλειστό** · { $agent }
button-take = Ανάληψη
button-taken = ✓ Το έχει: { $agent }
button-close = Κλείσιμο
button-transfer = Μεταβίβαση
button-reopen = Άνοιγμα ξανά
button-retry = Ξανά
button-take-over = Ανάληψη και αποστολή
button-send-anyway = Αποστολή όπως είναι
button-make-note = Να γίνει σημείωση
button-enrol = Προσθήκη στην ομάδα: { $name }
minutes =
    { $minutes ->
        [one] { $minutes } λεπτό
       *[other] { $minutes } λεπτά
    }
room-asks-again = Ο πελάτης γράφει ξανά: { $reason }.
room-collision = Το έχει { $agent }, γι’ αυτό δεν στάλθηκε ακόμη τίποτα. Τι να γίνει με το μήνυμα;
room-not-your-words = Αποφασίζει όποιος το έγραψε.
room-taken-over = { $agent } το ανέλαβε από: { $before }.
room-lost-claim = Το έχει ήδη { $agent }.
room-closed-ticket = Το { $number } είναι κλειστό και δεν στάλθηκε τίποτα. Ανοίξτε το πρώτα ξανά.
room-nobodys = Το { $number } δεν το έχει κανείς, είναι ήδη στη σειρά.
room-open-already = Το { $number } είναι ήδη ανοιχτό.
room-no-such-agent = Δεν υπάρχει { $name } στην ομάδα. Υπάρχουν: { $names }.
room-which-agent = Το { $name } ταιριάζει σε πολλούς: { $names }. Γράψτε ολόκληρο το όνομα.
room-nobody-else = Δεν υπάρχει άλλος εδώ αυτή τη στιγμή.
room-colleague-away = { $agent }: λείπει αυτή τη στιγμή.
room-transfer-to = Ποιος το αναλαμβάνει;
room-is-back = { $agent }: επιστροφή.
room-away =
    { $count ->
        [0] Σημειώθηκε ότι λείπετε. Όταν γυρίσετε: /back.
        [one] Σημειώθηκε ότι λείπετε. { $count } αίτημα γύρισε στη σειρά. Όταν γυρίσετε: /back.
       *[other] Σημειώθηκε ότι λείπετε. { $count } αιτήματα γύρισαν στη σειρά. Όταν γυρίσετε: /back.
    }
room-back =
    { $count ->
        [0] Καλώς ήρθατε. Δεν περιμένει κανείς.
        [one] Καλώς ήρθατε. Περιμένει { $count } αίτημα: /queue.
       *[other] Καλώς ήρθατε. Περιμένουν { $count } αιτήματα: /queue.
    }
room-transferred = Μεταβίβαση: { $agent } → { $to }.
room-transferred-note = Μεταβίβαση: { $agent } → { $to }. «{ $note }»
room-queue-empty = Δεν περιμένει κανείς.
room-queue =
    { $count ->
        [one] **Περιμένει { $count } αίτημα**, εδώ και { $longest }:
       *[other] **Περιμένουν { $count } αιτήματα**, το πιο παλιό εδώ και { $longest }:
    }
room-not-a-ticket = Αυτό γίνεται μόνο στο θέμα ενός αιτήματος.
room-unknown-command = Δεν υπάρχει εντολή { $command }. Δεν στάλθηκε τίποτα· οι σημειώσεις αρχίζουν με //.
room-already-sent = Αυτό έχει ήδη σταλεί στον πελάτη και δεν γίνεται σημείωση με διόρθωση.
room-note-empty = Η σημείωση θέλει κείμενο: /note και μετά ό,τι πρέπει να ξέρουν οι συνάδελφοι.
room-not-staff = { $name }: δεν ανήκει στην ομάδα, γι’ αυτό δεν στάλθηκε στον πελάτη. Μπορεί να προστεθεί από υπεύθυνο ή ιδιοκτήτη:
room-not-staff-alert = Δεν ανήκετε στην ομάδα. Ζητήστε από έναν ιδιοκτήτη να σας προσθέσει.
room-anonymous = Ανώνυμοι διαχειριστές και κανάλια δεν απαντούν σε πελάτες: δεν φαίνεται ποιος γράφει. Απενεργοποιήστε την ανωνυμία και γράψτε ξανά.
room-only-supervisor = Αυτό το κάνει μόνο υπεύθυνος ή ιδιοκτήτης.
room-enrolled = Μπορεί πια να απαντά: { $name }.
room-not-sent = Δεν στάλθηκε: { $reason }
room-customer-blocked = Δεν στάλθηκε: ο πελάτης έχει μπλοκάρει το bot. Το μήνυμα κρατήθηκε, ίσως επιστρέψει.
room-rated = Βαθμολογία πελάτη: { $score } στα 5.
room-rated-low = Δείτε το, παρακαλώ: { $customer }, { $number }, βαθμολογία { $score } στα 5. Έκλεισε από: { $agent }.
room-comment = Ο πελάτης προσθέτει: «{ $comment }»
room-parked = Ένα μήνυμα δεν μπόρεσε να διεκπεραιωθεί και μπήκε στην άκρη (αριθμός { $number }). Νέα προσπάθεια: `frontdesk inbox retry`.
room-knowledge-refused = Τα αρχεία γνώσης έχουν λάθη, γι’ αυτό μένουν τα παλιά: { $findings }

## Web chat

web-title = Βοήθεια Tern House
web-lead = Παραγγελίες, επιστροφές και ό,τι έχει το κατάστημα
web-thread = Συνομιλία
web-message = Μήνυμα
web-placeholder = Γράψτε ένα μήνυμα
web-send = Αποστολή
web-assistant = Βοηθός
web-agent = Συνεργάτης
web-limit =
    { $limit ->
        [one] Έως { $limit } χαρακτήρα
       *[other] Έως { $limit } χαρακτήρες
    }
web-offline = Δεν υπάρχει σύνδεση. Τα μηνύματα κρατήθηκαν και θα φύγουν μόνα τους.
web-waiting = περιμένει σύνδεση
web-shop = Tern House
web-languages = Γλώσσα
web-you = Εσείς
web-sending = Αποστέλλεται
web-sent = Στάλθηκε
web-not-sent = Δεν στάλθηκε
web-slow = Πολλά μηνύματα μαζί. Τα υπόλοιπα θα φύγουν μόνα τους σε ένα λεπτό.
web-no-script = Η συνομιλία χρειάζεται JavaScript. Ενεργοποιήστε το και φορτώστε ξανά τη σελίδα.
