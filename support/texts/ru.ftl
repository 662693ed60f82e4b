## Forms

form-back = Назад
form-skip = Пропустить
form-cancel = Отмена
form-edit = Изменить
form-confirm = Подтвердить
form-yes = Да
form-no = Нет
form-human = Позвать человека
form-keep = Оставить так
form-done = Готово
form-as-written = Оставить как есть
form-today = Сегодня
form-yesterday = Вчера
form-tomorrow = Завтра
form-progress = { $step } из { $of }
form-noted = Записали: { $details }.
form-now = Сейчас указано: **{ $value }**
form-summary = Вот что получилось. Всё верно?
form-summary-more = Хотите что-то добавить? Просто напишите сюда.
form-confirm-or-edit = Нажмите «Подтвердить», чтобы отправить, или «Изменить», чтобы поправить.
form-edit-which = Что изменить?
form-unverified = (не проверено)
form-needed = Без этого нам будет трудно помочь.
form-other-ways = Если не получается, можно иначе:
form-cancelled = Отменили, ничего не отправлено. Если понадобится что-то ещё, просто напишите.
form-stale = Эта кнопка от прошлого шага. Посмотрите, пожалуйста, последнее сообщение.
form-changed = Мы только что обновили вопросы, продолжим отсюда. Ваши ответы сохранены.
form-file-kept = Файл получили, приложим его к обращению.
form-cut = Сообщение длинное: сохранили первые { $limit } знаков.
form-files-photo =
    { $count ->
        [one] { $count } фотография
        [few] { $count } фотографии
       *[other] { $count } фотографий
    }
form-files-document =
    { $count ->
        [one] { $count } файл
        [few] { $count } файла
       *[other] { $count } файлов
    }
form-refused-text = Напишите, пожалуйста, в двух словах.
form-refused-item = О каком товаре речь? Например: настольная лампа Alma.
form-refused-address = Нужны улица, дом, город и индекс. Например: ул. Эолу, 48, Афины, 105 51.
form-refused-order = Не нашли здесь номера заказа. Он выглядит так: { $example }, его можно найти в письме с подтверждением.
form-refused-email = Это не похоже на адрес почты. Например: anna@example.com.
form-refused-phone = Похоже, номер неполный. Напишите его с кодом страны, например: { $example }.
form-refused-contact = Нужна почта или телефон. Например: anna@example.com или { $example }.
form-refused-date = Не получилось понять день. Например: вчера, 12 марта или 12.03.
form-refused-date-ahead = Нужен день, который уже прошёл. Например: вчера или 12 марта.
form-refused-date-over = Этот день уже прошёл. Например: завтра или в пятницу.
form-refused-date-closed = В этот день мы не работаем. Какой другой день вам подойдёт?
form-refused-quantity = Сколько штук? Достаточно числа, например: 2.
form-refused-money = Какая сумма в евро? Например: 24,90.
form-refused-choice = Выберите, пожалуйста, один из ответов ниже.
form-refused-choices = Выберите, пожалуйста, из ответов ниже. Можно несколько.
form-refused-yesno = Ответьте, пожалуйста, да или нет.
form-refused-photo = Здесь ждём фотографию. Её можно отправить прямо в этот чат.
form-refused-document = Здесь ждём файл. Его можно отправить прямо в этот чат.
form-refused-location = Отправьте геопозицию или напишите город и улицу.

## The assistant

bot-description = Помощь Tern House: ответы о заказах, доставке, возврате и товарах днём и ночью. Сотрудник всегда рядом.
bot-short-description = Tern House: вопросы, заказы, возвраты. Сотрудник всегда рядом.
command-start = Начать
command-help = О чём можно спросить
command-human = Позвать человека
command-status = Что с моим обращением
command-language = Выбрать язык
command-cancel = Закрыть анкету
command-privacy = Что мы о вас храним
command-forget = Стереть мои данные
command-queue = Кто ждёт
command-take = Взять обращение
command-close = Закрыть обращение
command-note = Заметка для коллег
command-transfer = Передать коллеге
command-release = Вернуть обращение в очередь
command-bot = Вернуть помощнику
command-away = Меня пока нет
command-back = Снова на месте
welcome = Здравствуйте! Я помощник магазина Tern House. Спрашивайте своими словами о заказах, доставке, возврате и товарах. Например:
help =
    Просто напишите вопрос своими словами. Вот что я знаю: { $topics }.
    /human — позвать человека, /status — что с вашим обращением, /language — сменить язык.
did-you-mean = Боюсь ошибиться. Вы об одном из этих вопросов?
please-rephrase = Не получилось понять. Скажите, пожалуйста, другими словами.
offer-human = Простите, снова не получилось понять. Позвать человека или попробуете ещё раз?
long-message =
    { $limit ->
        [one] Сообщение длинное: прочитан только первый { $limit } знак.
        [few] Сообщение длинное: прочитаны только первые { $limit } знака.
       *[other] Сообщение длинное: прочитаны только первые { $limit } знаков.
    }
answer-other-language = По-русски этого ответа пока нет, поэтому вот он на другом языке:
file-kept = Спасибо, файл получен. Сам я файлы не смотрю, но человек посмотрит. О чём он?
smalltalk-greeting = Здравствуйте! Чем помочь?
smalltalk-thanks = Пожалуйста! Если понадобится что-то ещё, просто напишите.
smalltalk-bye = До свидания, спасибо, что написали.
smalltalk-abuse = Понимаю, это неприятно. Расскажите, что случилось, или нажмите /human, и поможет человек.
smalltalk-emoji = Чем помочь? Просто напишите вопрос.
button-human = Позвать человека
button-none-of-these = Ничего из этого
button-try-again = Попробую ещё раз
button-assistant = Лучше спросить помощника
button-old = Эта кнопка из прошлого сообщения. Нажмите, пожалуйста, в последнем.
button-skip = Пропустить
button-forget = Да, стереть всё
button-keep = Нет, оставить
alert-with-people = С вами уже сотрудник. Просто пишите сюда.
form-filed = Спасибо, записали: { $number }, { $title }. Сотрудник посмотрит и ответит здесь.
cancelled = Отменено, ничего не отправлено. Если нужно что-то ещё, просто напишите.
nothing-to-cancel = Сейчас ничего не открыто. Просто напишите вопрос.
language-ask = На каком языке будем говорить?
language-chosen = Теперь говорим по-русски.
language-en = английский
language-ru = русский
language-el = греческий
privacy =
    Мы храним то, что вы здесь пишете, чтобы вам отвечать, и больше ни для чего.
    /forget стирает всё. Копию данных можно попросить в любой момент, мы пришлём.
forget-ask = Стереть всё, что вы здесь написали, и ваше имя? Вернуть это будет нельзя.
forgotten = Готово: ваши сообщения и имя стёрты.
kept = Хорошо, всё остаётся как есть.

## Hand-over

handover-accepted =
    { $position ->
        [1] Конечно, зову человека. Вы **следующие в очереди**. Номер обращения: { $number }.
       *[other] Конечно, зову человека. Вы **{ $position }-й в очереди**. Номер обращения: { $number }.
    } Можно писать дальше сюда.
handover-legal = Понимаю, это серьёзно. Передаю сотруднику прямо сейчас. Номер обращения: { $number }.
handover-safety = Прежде всего безопасность: выключите прибор и не пользуйтесь им. Передаю сотруднику прямо сейчас. Номер обращения: { $number }.
handover-error = У нас что-то пошло не так, поэтому ваше сообщение посмотрит человек. Номер обращения: { $number }.
agent-joined = Теперь отвечает { $agent }. Все подробности уже на месте.
back-to-assistant = Снова с вами помощник. Чем ещё помочь?
status-none = Открытых обращений нет. Просто напишите вопрос.
status-agent = { $number }: занимается { $agent }, ответ придёт сюда.
status-queued =
    { $position ->
        [1] { $number }: вы следующие в очереди.
       *[other] { $number }: вы { $position }-й в очереди.
    }
ticket-closed = Обращение { $number } закрыто. Если вопрос не решён, просто напишите сюда, и мы продолжим.
ticket-reopened = Обращение { $number } снова открыто, им займётся тот же сотрудник. Напишите, что ещё нужно.
ticket-reopened-queue = Обращение { $number } снова открыто, им займётся первый свободный сотрудник. Напишите, что ещё нужно.
ticket-released =
    { $position ->
        [1] Обращение { $number } продолжит другой сотрудник: вы следующие в очереди.
       *[other] Обращение { $number } продолжит другой сотрудник: вы { $position }-й в очереди.
    } Ничего повторять не нужно.
rating-ask = Как мы помогли с обращением { $number }?
rating-thanks = Спасибо!
rating-comment = Спасибо! Хотите добавить пару слов? Напишите или нажмите «Пропустить».
rating-too-late = Оценить это обращение уже нельзя.
comment-thanks = Спасибо, прочитаем.

## The agents' room

reason-asked = просит человека
reason-button = нажата кнопка «Позвать человека»
reason-not-understood = помощник не понял
reason-form = заполнена анкета
reason-form-stuck = не получилось заполнить анкету
reason-legal = речь о суде или претензии
reason-safety = угроза безопасности
reason-error = сообщение не удалось обработать
author-customer = Клиент:
author-bot = Помощник:
author-agent = Сотрудник:
author-event = Событие:
attachment = (файл)
card-why = *Почему* { $reason }
card-asked = *Вопрос* «{ $question }»
card-tried = *Пробовали* { $tried }
card-form = *Анкета* { $details }
card-nobody = **Новое, пока ничьё**
card-taken = **Занимается { $agent }**
card-closed = **Закрыто** · { $agent }
button-take = Взять
button-taken = ✓ Занимается { $agent }
button-close = Закрыть
button-transfer = Передать
button-reopen = Открыть снова
button-retry = Повторить
button-take-over = Забрать себе и отправить
button-send-anyway = Всё равно отправить
button-make-note = Сделать заметкой
button-enrol = Добавить в команду: { $name }
minutes =
    { $minutes ->
        [one] { $minutes } минута
        [few] { $minutes } минуты
       *[other] { $minutes } минут
    }
room-asks-again = Клиент пишет снова: { $reason }.
room-collision = Этим занимается { $agent }, поэтому пока ничего не отправлено. Что сделать с сообщением?
room-not-your-words = Решает тот, кто это написал.
room-taken-over = { $agent } забирает обращение себе (было: { $before }).
room-lost-claim = Уже занимается { $agent }.
room-closed-ticket = Обращение { $number } закрыто, ничего не отправлено. Сначала откройте его снова.
room-nobodys = { $number } и так ничьё, оно в очереди.
room-open-already = { $number } уже открыто.
room-no-such-agent = В команде нет имени { $name }. Есть: { $names }.
room-which-agent = Имя { $name } подходит нескольким: { $names }. Напишите имя целиком.
room-nobody-else = Сейчас больше никого нет.
room-colleague-away = { $agent } сейчас не на месте.
room-transfer-to = Кому передать?
room-is-back = { $agent } снова на месте.
room-away =
    { $count ->
        [0] Отмечено, что вас нет. Вернётесь: /back.
        [one] Отмечено, что вас нет. В очередь вернулось { $count } обращение. Вернётесь: /back.
        [few] Отмечено, что вас нет. В очередь вернулись { $count } обращения. Вернётесь: /back.
       *[other] Отмечено, что вас нет. В очередь вернулись { $count } обращений. Вернётесь: /back.
    }
room-back =
    { $count ->
        [0] С возвращением. Никто не ждёт.
        [one] С возвращением. Ждёт { $count } обращение: /queue.
        [few] С возвращением. Ждут { $count } обращения: /queue.
       *[other] С возвращением. Ждут { $count } обращений: /queue.
    }
room-transferred = { $agent } передаёт обращение: { $to }.
room-transferred-note = { $agent } передаёт обращение: { $to }. «{ $note }»
room-queue-empty = Никто не ждёт.
room-queue =
    { $count ->
        [one] **Ждёт { $count } обращение**, уже { $longest }:
        [few] **Ждут { $count } обращения**, дольше всех { $longest }:
       *[other] **Ждут { $count } обращений**, дольше всех { $longest }:
    }
room-not-a-ticket = Это работает в теме обращения.
room-unknown-command = Команды { $command } нет. Ничего не отправлено; заметка начинается с //.
room-already-sent = Это уже отправлено клиенту, правкой его в заметку не превратить.
room-note-empty = В заметке нужен текст: /note и дальше то, что важно знать коллегам.
room-not-staff = { $name } пока не в команде, поэтому клиенту это не отправлено. Добавить может руководитель или владелец:
room-not-staff-alert = Вы пока не в команде. Попросите владельца вас добавить.
room-anonymous = Анонимные администраторы и каналы не могут отвечать клиентам: не видно, кто пишет. Выключите анонимность и напишите снова.
room-only-supervisor = Это может только руководитель или владелец.
room-enrolled = Теперь может отвечать: { $name }.
room-not-sent = Не отправлено: { $reason }
room-customer-blocked = Не отправлено: клиент заблокировал бота. Сообщение сохранено, он может вернуться.
room-rated = Оценка клиента: { $score } из 5.
room-rated-low = Обратите внимание: { $customer }, { $number }, оценка { $score } из 5. Закрыто: { $agent }.
room-comment = Клиент добавляет: «{ $comment }»
room-parked = Одно сообщение не удалось обработать, оно отложено (номер { $number }). Повторить: `frontdesk inbox retry`.
room-knowledge-refused = В файлах знаний ошибки, поэтому остаются прежние: { $findings }

## Web chat

web-title = Помощь Tern House
web-lead = Заказы, возвраты и всё, что есть в магазине
web-thread = Разговор
web-message = Сообщение
web-placeholder = Напишите сообщение
web-send = Отправить
web-assistant = Помощник
web-agent = Сотрудник
web-limit =
    { $limit ->
        [one] До { $limit } знака
       *[other] До { $limit } знаков
    }
web-offline = Нет связи. Сообщения сохранены и уйдут сами.
web-waiting = ждёт связи
web-shop = Tern House
web-languages = Язык
web-you = Вы
web-sending = Отправляется
web-sent = Отправлено
web-not-sent = Не отправлено
web-slow = Сразу много сообщений. Остальные уйдут сами через минуту.
web-no-script = Для чата нужен JavaScript. Включите его, пожалуйста, и обновите страницу.
