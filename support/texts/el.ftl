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
form-number = Ο αριθμός σας: **{ $number }**
form-all-items = Όλα μαζί
form-checking = Μια στιγμή, ψάχνω την παραγγελία σας.
form-order-not-found = Δεν βρήκα τέτοια παραγγελία με αυτό το e-mail ή τηλέφωνο. Ελέγξτε το, παρακαλώ, και γράψτε το ξανά· και τον αριθμό, αν ήταν λάθος.
form-order-locked = Έγιναν πολλές προσπάθειες να βρεθεί η παραγγελία και χρειάζεται παύση μίας ώρας. Μπορείτε να συνεχίσετε εδώ: θα την ελέγξει ένας συνεργάτης.
form-delivered = Παραδόθηκε
form-window-withdrawal = μέσα σε 14 ημέρες
form-window-goodwill = μέσα σε 30 ημέρες
form-window-guarantee = μέσα σε δύο χρόνια
form-window-over = πάνω από δύο χρόνια πριν
form-open = Το συμπληρώνετε ήδη. Ας συνεχίσουμε εδώ:
form-reminder = Μείνατε στη μέση: «{ $title }». Συνεχίζουμε; Οι απαντήσεις σας είναι εδώ.
form-draft-offer = Την προηγούμενη φορά ξεκινήσατε «{ $title }». Θέλετε να συνεχίσουμε; Οι απαντήσεις σας έχουν κρατηθεί.
form-draft-go = Συνέχεια
form-draft-drop = Όχι, ευχαριστώ
form-draft-dropped = Εντάξει, δεν θα το ξαναρωτήσω.
order-is-placed = Έχουμε την παραγγελία σας **{ $number }** και θα τη συσκευάσουμε σύντομα.
order-is-packed = Η παραγγελία σας **{ $number }** είναι έτοιμη και φεύγει με τον επόμενο κούριερ.
order-is-shipped = Η παραγγελία σας **{ $number }** είναι στον δρόμο.
order-is-out-for-delivery = Η παραγγελία σας **{ $number }** είναι στον κούριερ και έρχεται σήμερα.
order-is-delivered = Η παραγγελία σας **{ $number }** παραδόθηκε.
order-is-delivered-on = Η παραγγελία σας **{ $number }** παραδόθηκε στις { $day }.
order-is-cancelled = Η παραγγελία σας **{ $number }** ακυρώθηκε.
order-is-returned = Η παραγγελία σας **{ $number }** επέστρεψε σε εμάς.
order-is-refunded = Τα χρήματα για την παραγγελία **{ $number }** έχουν σταλεί πίσω.
order-is-other = Η παραγγελία **{ $number }** βρίσκεται στο στάδιο: { $status }.
order-items = Περιέχει: { $items }.
order-track = [Πού είναι το δέμα]({ $url })

## The assistant

bot-description = Βοήθεια Tern House: απαντήσεις για παραγγελίες, αποστολές, επιστροφές και προϊόντα, μέρα και νύχτα. Άνθρωπος με ένα πάτημα.
bot-short-description = Tern House: ερωτήσεις, παραγγελίες, επιστροφές. Άνθρωπος με ένα πάτημα.
command-start = Αρχή
command-help = Τι μπορείτε να ρωτήσετε
command-human = Μιλήστε με άνθρωπο
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
command-why = Γιατί απάντησε έτσι ο βοηθός
command-info = Ποιος είναι ο πελάτης
command-c = Αποστολή έτοιμης απάντησης
command-macro = Έτοιμη απάντηση, ετικέτες και κλείσιμο
command-suggest = Άρθρα που ίσως απαντούν
command-snooze = Αναβολή για αργότερα
command-tag = Ετικέτα στο αίτημα
command-lang = Γλώσσα του πελάτη
command-merge = Ένωση με άλλο αίτημα
command-ban = Διακοπή μηνυμάτων του πελάτη
command-unban = Ο πελάτης μπορεί να ξαναγράψει
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
button-human = Μιλήστε με άνθρωπο
button-none-of-these = Τίποτα από αυτά
button-try-again = Άλλη μία φορά
button-assistant = Καλύτερα ο βοηθός
button-old = Αυτό το κουμπί είναι παλιό. Χρησιμοποιήστε το τελευταίο μήνυμα.
button-skip = Παράλειψη
button-forget = Ναι, διαγραφή όλων
button-keep = Όχι, να μείνουν
alert-with-people = Το αίτημά σας το έχουν ήδη άνθρωποι. Γράψτε απλώς εδώ.
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
handover-closed = Βεβαίως. Η ομάδα μας επιστρέφει **{ $when }** και θα σας απαντήσει εδώ. Αριθμός: { $number }. Ό,τι προσθέσετε ως τότε θα διαβαστεί μαζί.
handover-legal = Καταλαβαίνω ότι είναι σοβαρό. Το δίνω τώρα αμέσως σε συνάδελφο. Αριθμός: { $number }.
handover-safety = Πρώτα η ασφάλειά σας: σβήστε τη συσκευή και μην τη χρησιμοποιείτε. Το δίνω τώρα αμέσως σε συνάδελφο. Αριθμός: { $number }.
handover-error = Κάτι πήγε στραβά από τη μεριά μας, γι’ αυτό το μήνυμά σας θα το δει άνθρωπος. Αριθμός: { $number }.
when-today = σήμερα στις { $time }
when-tomorrow = αύριο στις { $time }
when-weekday =
    { $day ->
        [1] τη Δευτέρα
        [2] την Τρίτη
        [3] την Τετάρτη
        [4] την Πέμπτη
        [5] την Παρασκευή
        [6] το Σάββατο
       *[7] την Κυριακή
    } στις { $time }
when-date = στις { $date }, { $time }
not-passed-on = Δεν μπόρεσα να το προωθήσω στους συνεργάτες μας. Στείλτε το, παρακαλώ, αλλιώς: ως κείμενο, φωτογραφία ή αρχείο.
agent-joined = Τώρα απαντά: { $agent }. Έχει ήδη τα στοιχεία σας.
back-to-assistant = Ο βοηθός είναι πάλι μαζί σας. Τι άλλο θα θέλατε;
status-none = Δεν έχετε ανοιχτό αίτημα. Γράψτε απλώς την ερώτησή σας.
status-agent = { $number }: το έχει { $agent } και η απάντηση θα έρθει εδώ.
banned = Προς το παρόν δεν διαβάζουμε τα μηνύματά σας. Μπορείτε να ξαναγράψετε { $when }.
banned-forever = Δεν διαβάζουμε πια τα μηνύματά σας εδώ.
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
reason-button = πάτησε «Μιλήστε με άνθρωπο»
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
card-due = απάντηση ως τις { $due }
card-closed = **Κλειστό** · { $agent }
button-take = Ανάληψη
button-taken = ✓ Το έχει: { $agent }
button-close = Κλείσιμο
button-transfer = Μεταβίβαση
button-info = Στοιχεία
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
room-due-soon =
    { $minutes ->
        [one] { $number }: ο πελάτης περιμένει, μένει { $minutes } λεπτό από όσα υποσχόμαστε.
       *[other] { $number }: ο πελάτης περιμένει, μένουν { $minutes } λεπτά από όσα υποσχόμαστε.
    }
room-overdue = { $number } { $customer }: η απάντηση άργησε. Το έχει { $agent }· μπορεί να το αναλάβει όποιος είναι ελεύθερος.
room-overdue-nobody = { $number } { $customer }: η απάντηση άργησε και δεν το έχει κανείς. Ποιος μπορεί;
room-collision = Το έχει { $agent }, γι’ αυτό δεν στάλθηκε ακόμη τίποτα. Τι να γίνει με το μήνυμα;
room-not-your-words = Αποφασίζει όποιος το έγραψε.
room-taken-over = { $agent } το ανέλαβε από: { $before }.
room-lost-claim = Το έχει ήδη { $agent }.
room-full = { $agent }: ανοιχτά αιτήματα { $count }, αυτό είναι το όριο. Κλείστε ή μεταβιβάστε πρώτα ένα.
room-closed-ticket = Το { $number } είναι κλειστό και δεν στάλθηκε τίποτα. Ανοίξτε το πρώτα ξανά.
room-nobodys = Το { $number } δεν το έχει κανείς, είναι ήδη στη σειρά.
room-open-already = Το { $number } είναι ήδη ανοιχτό.
room-no-such-agent = Δεν υπάρχει { $name } στην ομάδα. Υπάρχουν: { $names }.
room-no-such-canned = Δεν υπάρχει έτοιμη απάντηση { $name }. Υπάρχουν: { $names }.
room-no-canned = Δεν υπάρχουν ακόμη έτοιμες απαντήσεις. Η θέση τους είναι στο desk/canned.
room-canned = **Έτοιμες απαντήσεις.** Στέλνονται με ένα πάτημα:
    { $list }
room-suggestions = Για το «{ $question }». Στέλνεται με ένα πάτημα:
room-no-suggestions = Τίποτα στη βάση γνώσης δεν ταιριάζει με τα τελευταία λόγια του πελάτη.
room-sent-ready = Απεστάλη από { $agent }:
    { $text }
room-why = Ερώτηση «{ $asked }», κατανοήθηκε ως «{ $read }». Τα καλύτερα άρθρα:
room-why-phrase = Η πιο κοντινή φράση του πρώτου: «{ $phrase }»
room-why-repairs = Διορθώθηκαν: { $words }
room-why-unknown = Άγνωστες λέξεις: { $words }
room-why-nothing = Δεν υπάρχει κάτι να εξηγηθεί: ο πελάτης δεν έγραψε ακόμη. Δοκιμάστε: /why πού είναι το δέμα μου
room-info = **{ $name }** · { $speaks } · { $channel } · μαζί μας από { $since }
room-info-order = Παραγγελία { $number }: { $status }
room-info-banned = Δεν μπορεί να γράψει προς το παρόν. Αιτία: { $reason }
room-snoozed = Το { $number } αναβλήθηκε: θα το θυμίσω εδώ { $when } ή μόλις γράψει ο πελάτης.
room-snooze-over = { $number }: υπενθύμιση, όπως ζητήθηκε. { $agent }
room-snooze-how = Ως πότε; Για παράδειγμα /snooze 30m, /snooze 2h, /snooze 3d ή /snooze 18:00, ως 90 ημέρες.
room-tag-how = Προσθήκη ετικετών: /tag ζημιά κούριερ, αφαίρεση: /tag -κούριερ. Ως 10 συνολικά.
room-language-how = Σε ποια γλώσσα; Γράψτε /lang και μία από: { $languages }.
room-merge-how = Γράψτε /merge και τον αριθμό άλλου ανοιχτού αιτήματος του ίδιου πελάτη.
room-merged = Το { $number } είναι πια μέρος του { $into } και συνεχίζεται εκεί.
room-banned = { $agent }: διακοπή μηνυμάτων. Ο πελάτης μπορεί να ξαναγράψει { $when }.
room-banned-forever = { $agent }: διακοπή μηνυμάτων ως το /unban.
room-banned-shadow = { $agent }: διακοπή μηνυμάτων χωρίς να το ξέρει ο πελάτης. Λήγει { $when }.
room-banned-shadow-forever = { $agent }: διακοπή μηνυμάτων ως το /unban, χωρίς να το ξέρει ο πελάτης.
room-unbanned = { $agent }: ο πελάτης μπορεί να ξαναγράψει.
room-not-banned = Ο πελάτης μπορεί ήδη να γράφει.
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
room-customer-left = Ο πελάτης μπλόκαρε το bot. Ό,τι γράψετε κρατιέται, αλλά τώρα δεν τον φτάνει.
room-customer-returned = Ο πελάτης είναι ξανά διαθέσιμος.
room-rated = Βαθμολογία πελάτη: { $score } στα 5.
room-rated-low = Δείτε το, παρακαλώ: { $customer }, { $number }, βαθμολογία { $score } στα 5. Έκλεισε από: { $agent }.
room-comment = Ο πελάτης προσθέτει: «{ $comment }»
room-not-shown = Ο πελάτης έστειλε κάτι που δεν μπορεί να εμφανιστεί εδώ ({ $kind }). Του ζητήσαμε να το στείλει αλλιώς.
owner-mend-rights = Δεν μπορώ πια να γράψω στην ομάδα των συνεργατών. Κάντε με, παρακαλώ, διαχειριστή εκεί, με δικαίωμα **διαχείρισης θεμάτων** και **καρφιτσώματος μηνυμάτων**. Ό,τι περιμένει θα σταλεί αμέσως μετά.
owner-mend-member = Δεν είμαι πια στην ομάδα των συνεργατών ή άλλαξε ο αριθμός της. Προσθέστε με, παρακαλώ, ξανά ως διαχειριστή και ελέγξτε το AGENTS_CHAT_ID. Ό,τι περιμένει θα σταλεί αμέσως μετά.
owner-mend-threads = Η ομάδα των συνεργατών δεν έχει θέματα. Ενεργοποιήστε, παρακαλώ, τα **Θέματα** στις ρυθμίσεις της ομάδας. Ό,τι περιμένει θα σταλεί αμέσως μετά.
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

## Console

console-title = Υποδοχή
console-inbox = Αιτήματα
console-list = Συνομιλίες
console-thread = Συνομιλία
console-context = Για το αίτημα
console-views = Προβολές
console-view-mine = Δικά μου
console-view-unassigned = Ελεύθερα
console-view-all = Όλα
console-view-closed = Κλειστά
console-sort = Πρώτα όσοι περιμένουν περισσότερο
console-sort-closed = Πρώτα τα τελευταία
console-new =
    { $count ->
        [one] { $count } νέο
       *[other] { $count } νέα
    }
console-summary = Ανοιχτά: { $open }, χωρίς συνεργάτη: { $unassigned }
console-empty = Δεν υπάρχουν ανοιχτές συνομιλίες
console-empty-lead = Εμφανίζονται εδώ μόνες τους. Δεν χρειάζεται ανανέωση της σελίδας.
console-empty-see = Δείτε τα ελεύθερα ({ $count })
console-empty-closed = Δεν έχει κλείσει κάτι ακόμη
console-state-new = Νέο
console-state-waiting-for-us = Περιμένει εμάς
console-state-waiting-for-customer = Σειρά του πελάτη
console-state-closed = Κλειστό
console-nobody = Κανείς ακόμη
console-you = Εσείς
console-visitor = Επισκέπτης { $number }
console-channel-web = Συνομιλία ιστού
console-channel-telegram = Telegram
console-channel-email = E-mail
console-age-now = τώρα
console-age-minutes = { $n } λεπ.
console-age-hours = { $n } ώρ.
console-age-days = { $n } ημ.
console-left = σε { $time }
console-over = { $time } εκτός χρόνου
console-note-by = { $agent }, σημείωση μόνο για την ομάδα
console-edited = διορθώθηκε
console-file =
    { $kind ->
        [photo] Φωτογραφία
        [voice] Ηχητικό μήνυμα
        [video] Βίντεο
        [location] Τοποθεσία
       *[other] Αρχείο
    }
console-details = Στοιχεία
console-events =
    { $count ->
        [one] { $count } γεγονός
       *[other] { $count } γεγονότα
    }
console-event-opened = Πέρασε σε άνθρωπο: { $reason }
console-event-take = Το ανέλαβε: { $agent }
console-event-release = Επέστρεψε στην αναμονή: { $agent }
console-event-close = Το έκλεισε: { $agent }
console-event-reopen = Το άνοιξε ξανά: { $agent }
console-event-transfer = Μεταβίβαση: { $agent } → { $to }
console-event-bot = Επέστρεψε στον βοηθό: { $agent }
console-sent = Στάλθηκε
console-sending = Αποστέλλεται
console-trying = Δεν στάλθηκε ακόμη: { $reason }. Θα ξαναδοκιμάσουμε αυτόματα.
console-failed = Δεν στάλθηκε: { $reason }
console-dropped = Δεν στάλθηκε: δεν ίσχυε πια
console-blocked = Ο πελάτης μάς έχει αποκλείσει εδώ, τα μηνύματα δεν φτάνουν.
console-back = Πίσω στη λίστα
console-more = Περισσότερα
console-release = Πίσω στην αναμονή
console-bot = Πίσω στον βοηθό
console-about = Για το αίτημα
console-reply = Απάντηση
console-note = Σημείωση
console-send = Αποστολή
console-send-anyway = Αποστολή έτσι κι αλλιώς
console-add-note = Προσθήκη σημείωσης
console-placeholder = Γράψτε: { $customer }
console-note-placeholder = Το βλέπει μόνο η ομάδα
console-hint = { $spoken }, { $channel }
console-draft-kept = το πρόχειρο κρατήθηκε
console-closed-hint = Το αίτημα είναι κλειστό. Ανοίξτε το ξανά για να γράψετε.
console-wrote = Όσο γράφατε, ήρθε μήνυμα: { $customer }.
console-wrote-colleague = Όσο γράφατε, απάντησε συνεργάτης: { $agent }.
console-wrote-read = Διαβάστε το πριν στείλετε.
console-show = Εμφάνιση
console-new-since = Νέα από τότε που αρχίσατε να γράφετε
console-stale = Στο μεταξύ ήρθε νέο μήνυμα, γι’ αυτό δεν στάλθηκε τίποτα. Διαβάστε το και στείλτε ξανά.
console-collision = Το αίτημα το έχει: { $agent }. Γι’ αυτό δεν στάλθηκε τίποτα ακόμη. Τι θέλετε να γίνει;
console-viewing = Το βλέπει: { $agent }
console-writing = Γράφει: { $agent }
console-transfer-title = Ποιος το αναλαμβάνει;
console-transfer-note = Δυο λόγια για τον συνάδελφο, αν θέλετε
console-transfer-away = λείπει
console-transfer-do = Μεταβίβαση τώρα
console-transfer-nobody = Δεν υπάρχει ακόμη άλλος συνεργάτης.
console-cancel = Ακύρωση
console-customer-since = Πελάτης από { $day }
console-language = Γλώσσα
console-channel = Κανάλι
console-account = Λογαριασμός
console-ticket = Αίτημα
console-department = Τμήμα
console-assigned = Το έχει
console-due = Επόμενη απάντηση
console-reason = Γιατί
console-rating = Βαθμολογία
console-stars = { $score } από 5
console-not-rated = χωρίς βαθμό
console-path = Τι έκανε ο βοηθός
console-path-none = Δεν ρωτήθηκε κάτι.
console-decision-answer = απάντησε
console-decision-choices = έδωσε επιλογές
console-decision-unknown = δεν βρήκε απάντηση
console-score = ταίριασμα
console-earlier = Προηγούμενα αιτήματα
console-earlier-none = Κανένα. Είναι το πρώτο.
console-hello = Η υποδοχή άνοιξε, { $name }
console-hello-lead = Ο βοηθός απαντά από τα δείγματα άρθρων. Λίγα μικρά βήματα και γίνεται δικός σας.
console-step-ask = Ρωτήστε κάτι τον βοηθό
console-step-ask-lead = Απαντά στη συνομιλία ιστού, στα ελληνικά, τα αγγλικά και τα ρωσικά.
console-step-ask-do = Άνοιγμα συνομιλίας
console-step-shop = Βάλτε σύνδεσμο για τη συνομιλία στο κατάστημά σας
console-step-shop-lead = Επικολλήστε μία γραμμή εκεί όπου οι πελάτες ζητούν βοήθεια:
console-step-telegram = Συνδέστε το Telegram
console-step-telegram-on = Συνδέθηκε: οι πελάτες μπορούν να γράφουν στο bot σας.
console-step-telegram-off = Βάλτε το token από τον BotFather στο .env ως BOT_TOKEN και ξεκινήστε ξανά.
console-step-colleague = Καλέστε έναν συνάδελφο
console-step-colleague-lead = Προσθέστε τον και στείλτε του τον σύνδεσμο που θα τυπωθεί:
console-choose = Διαλέξτε μια συνομιλία
console-missing = Δεν υπάρχει αίτημα #{ $number }
console-missing-lead = Ίσως έγινε λάθος στη διεύθυνση. Η λίστα δίπλα έχει όλα τα αιτήματα.
console-keys = Πλήκτρα
console-keys-lead = Τα πλήκτρα είναι τα ίδια σε κάθε διάταξη πληκτρολογίου.
console-key-next = Επόμενη συνομιλία
console-key-previous = Προηγούμενη συνομιλία
console-key-reply = Γράψτε απάντηση
console-key-note = Γράψτε σημείωση
console-key-send = Αποστολή
console-key-line = Νέα γραμμή
console-key-leave = Έξοδος από το κείμενο
console-key-help = Αυτή η λίστα
console-ok = Εντάξει
console-offline = Δεν υπάρχει σύνδεση. Ό,τι γράφετε κρατιέται και φεύγει μόνο του.
console-too-much = Πολλά μαζί. Τα υπόλοιπα θα φύγουν μόνα τους σε ένα λεπτό.
console-not-done = Δεν πέτυχε. Δοκιμάστε ξανά, παρακαλώ.
console-failed-act = Αυτό δεν μπόρεσε να γίνει και μπήκε στην άκρη (δείτε το αρχείο καταγραφής). Ενημερώστε, παρακαλώ, όποιον φροντίζει την υποδοχή.
console-signed-in = Συνδεθήκατε ως { $name }
console-sign-out = Αποσύνδεση
console-sign-out-everywhere = Αποσύνδεση σε όλες τις συσκευές
console-languages = Γλώσσα
console-sign-in = Είσοδος στην υποδοχή
console-sign-in-lead = Η είσοδος γίνεται με σύνδεσμο που ισχύει μία φορά, για δέκα λεπτά.
console-sign-in-how = Ζητήστε σύνδεσμο από όποιον φροντίζει την υποδοχή ή φτιάξτε έναν εκεί όπου τρέχει το πρόγραμμα:
console-sign-in-name = ΤΟ ΟΝΟΜΑ ΣΑΣ
console-sign-in-first = Πρώτη φορά; Ο σύνδεσμος του ιδιοκτήτη είναι στο παράθυρο του τερματικού και ισχύει μία φορά.
console-sign-in-used = Ο σύνδεσμος έχει ήδη χρησιμοποιηθεί. Κάθε ένας ισχύει μία φορά, ζητήστε, παρακαλώ, νέον.
console-sign-in-old = Ο σύνδεσμος έληξε: ίσχυε για δέκα λεπτά. Ζητήστε, παρακαλώ, νέον.
console-sign-in-unknown = Αυτός ο σύνδεσμος δεν είναι δικός μας. Μήπως δεν αντιγράφηκε ολόκληρος;
console-sign-in-many = Έγιναν πολλές προσπάθειες. Περιμένετε, παρακαλώ, ένα λεπτό.
room-reply-by = **{ $agent }:**
room-note-by = **{ $agent }**, σημείωση:
