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
form-number = Ваш номер: **{ $number }**
form-all-items = Всё вместе
form-checking = Одну минуту, ищу ваш заказ.
form-order-not-found = Не получилось найти такой заказ с этой почтой или телефоном. Проверьте, пожалуйста, и напишите ещё раз; если опечатка в номере, то и номер.
form-order-locked = Попыток найти заказ было слишком много, нужен перерыв на час. Можно продолжить здесь: заказ проверит сотрудник.
form-delivered = Доставлен
form-window-withdrawal = не больше 14 дней назад
form-window-goodwill = не больше 30 дней назад
form-window-guarantee = меньше двух лет назад
form-window-over = больше двух лет назад
form-open = Вы уже заполняете эту заявку. Продолжим здесь:
form-reminder = Вы остановились на середине: «{ $title }». Продолжим? Ваши ответы на месте.
form-draft-offer = В прошлый раз вы начали «{ $title }». Хотите продолжить? Ответы сохранились.
form-draft-go = Продолжить
form-draft-drop = Нет, спасибо
form-draft-dropped = Хорошо, больше не предлагаю.
order-is-placed = Ваш заказ **{ $number }** принят, скоро соберём.
order-is-packed = Ваш заказ **{ $number }** собран и уедет с ближайшим курьером.
order-is-shipped = Ваш заказ **{ $number }** в пути.
order-is-out-for-delivery = Ваш заказ **{ $number }** у курьера, привезут сегодня.
order-is-delivered = Ваш заказ **{ $number }** доставлен.
order-is-delivered-on = Ваш заказ **{ $number }** доставлен { $day }
order-is-cancelled = Ваш заказ **{ $number }** отменён.
order-is-returned = Ваш заказ **{ $number }** вернулся к нам.
order-is-refunded = Деньги за заказ **{ $number }** отправлены вам.
order-is-other = Состояние заказа **{ $number }**: { $status }.
order-items = В заказе: { $items }.
order-track = [Где посылка]({ $url })

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
command-why = Почему помощник ответил так
command-info = Кто этот клиент
command-c = Отправить готовый ответ
command-macro = Готовый ответ, метки и закрытие
command-suggest = Подходящие статьи
command-snooze = Отложить на потом
command-tag = Пометить обращение
command-lang = Язык этого клиента
command-merge = Объединить с другим обращением
command-ban = Не принимать сообщения клиента
command-unban = Снова принимать сообщения
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
alert-with-people = Ваше обращение уже у сотрудников. Просто пишите сюда.
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
handover-closed = Конечно. Сотрудники вернутся **{ $when }** и ответят сюда. Номер обращения: { $number }. Всё, что вы допишете, они тоже прочитают.
handover-legal = Понимаю, это серьёзно. Передаю сотруднику прямо сейчас. Номер обращения: { $number }.
handover-safety = Прежде всего безопасность: выключите прибор и не пользуйтесь им. Передаю сотруднику прямо сейчас. Номер обращения: { $number }.
handover-error = У нас что-то пошло не так, поэтому ваше сообщение посмотрит человек. Номер обращения: { $number }.
when-today = сегодня в { $time }
when-tomorrow = завтра в { $time }
when-weekday =
    { $day ->
        [1] в понедельник
        [2] во вторник
        [3] в среду
        [4] в четверг
        [5] в пятницу
        [6] в субботу
       *[7] в воскресенье
    } в { $time }
when-date = { $date } в { $time }
not-passed-on = Это не удалось передать нашим сотрудникам. Пришлите, пожалуйста, иначе: текстом, фото или файлом.
agent-joined = Теперь отвечает { $agent }. Все подробности уже на месте.
back-to-assistant = Снова с вами помощник. Чем ещё помочь?
status-none = Открытых обращений нет. Просто напишите вопрос.
status-agent = { $number }: занимается { $agent }, ответ придёт сюда.
banned = Сейчас мы не принимаем сообщения от вас. Снова написать можно будет { $when }.
banned-forever = Мы больше не принимаем сообщения от вас.
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
card-due = ответить до { $due }
card-closed = **Закрыто** · { $agent }
button-take = Взять
button-taken = ✓ Занимается { $agent }
button-close = Закрыть
button-transfer = Передать
button-info = Кто это
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
room-due-soon =
    { $minutes ->
        [one] { $number }: клиент ждёт, до обещанного срока { $minutes } минута.
        [few] { $number }: клиент ждёт, до обещанного срока { $minutes } минуты.
       *[other] { $number }: клиент ждёт, до обещанного срока { $minutes } минут.
    }
room-overdue = { $number } { $customer }: срок ответа прошёл. Занимается { $agent }, помочь может любой.
room-overdue-nobody = { $number } { $customer }: срок ответа прошёл, обращение ничьё. Кто возьмёт?
room-collision = Этим занимается { $agent }, поэтому пока ничего не отправлено. Что сделать с сообщением?
room-not-your-words = Решает тот, кто это написал.
room-taken-over = { $agent } забирает обращение себе (было: { $before }).
room-lost-claim = Уже занимается { $agent }.
room-full = { $agent }: открыто обращений { $count }, это предел. Сначала закройте или передайте одно.
room-closed-ticket = Обращение { $number } закрыто, ничего не отправлено. Сначала откройте его снова.
room-nobodys = { $number } и так ничьё, оно в очереди.
room-open-already = { $number } уже открыто.
room-no-such-agent = В команде нет имени { $name }. Есть: { $names }.
room-no-such-canned = Готового ответа { $name } нет. Есть: { $names }.
room-no-canned = Готовых ответов пока нет. Их место — desk/canned.
room-canned = **Готовые ответы.** Отправка одним нажатием:
    { $list }
room-suggestions = На вопрос «{ $question }». Отправка одним нажатием:
room-no-suggestions = В базе знаний нет ничего похожего на последние слова клиента.
room-sent-ready =
    { $agent } отправляет:
    { $text }
room-why = Вопрос «{ $asked }», понято как «{ $read }». Лучшие статьи:
room-why-phrase = Ближайшая фраза лучшей: «{ $phrase }»
room-why-repairs = Исправлено: { $words }
room-why-unknown = Незнакомые слова: { $words }
room-why-nothing = Объяснять нечего: клиент ещё ничего не написал. Можно спросить так: /why где моя посылка
room-info = **{ $name }** · { $speaks } · { $channel } · с нами с { $since }
room-info-order = Заказ { $number }: { $status }
room-info-banned = Писать сейчас не может. Причина: { $reason }
room-snoozed = { $number } отложено: напомню здесь { $when } или как только напишет клиент.
room-snooze-over = { $number }: напоминаю, как просили. { $agent }
room-snooze-how = До какого времени? Например: /snooze 30m, /snooze 2h, /snooze 3d или /snooze 18:00, не дольше 90 дней.
room-tag-how = Добавить метки: /tag брак курьер, снять: /tag -курьер. Всего до 10.
room-language-how = На каком языке? Напишите /lang и один из: { $languages }.
room-merge-how = Напишите /merge и номер другого открытого обращения того же клиента.
room-merged = { $number } теперь часть { $into }, продолжение там.
room-banned = { $agent }: сообщения клиента не принимаются. Снова писать он сможет { $when }.
room-banned-forever = { $agent }: сообщения клиента не принимаются до /unban.
room-banned-shadow = { $agent }: сообщения клиента не принимаются, ему об этом не сказано. Закончится { $when }.
room-banned-shadow-forever = { $agent }: сообщения клиента не принимаются до /unban, ему об этом не сказано.
room-unbanned = { $agent }: клиент снова может писать.
room-not-banned = Этот клиент и так может писать.
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
room-customer-left = Клиент заблокировал бота. Написанное сохранится, но сейчас до него не дойдёт.
room-customer-returned = Клиент снова доступен.
room-rated = Оценка клиента: { $score } из 5.
room-rated-low = Обратите внимание: { $customer }, { $number }, оценка { $score } из 5. Закрыто: { $agent }.
room-comment = Клиент добавляет: «{ $comment }»
room-not-shown = Клиент прислал то, что здесь показать нельзя ({ $kind }). Мы попросили прислать это иначе.
owner-mend-rights = Я больше не могу писать в группе сотрудников. Пожалуйста, сделайте меня в ней администратором с правами **управлять темами** и **закреплять сообщения**. Всё, что ждёт, уйдёт сразу после этого.
owner-mend-member = Меня больше нет в группе сотрудников, или её номер изменился. Пожалуйста, добавьте меня снова администратором и проверьте AGENTS_CHAT_ID. Всё, что ждёт, уйдёт сразу после этого.
owner-mend-threads = В группе сотрудников выключены темы. Пожалуйста, включите **Темы** в настройках группы. Всё, что ждёт, уйдёт сразу после этого.
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

## Console

console-title = Стойка
console-inbox = Входящие
console-list = Разговоры
console-thread = Разговор
console-context = Об обращении
console-views = Списки
console-view-mine = Мои
console-view-unassigned = Свободные
console-view-all = Все
console-view-closed = Закрытые
console-sort = Сначала те, кто ждёт дольше
console-sort-closed = Сначала последние
console-new =
    { $count ->
        [one] { $count } новое
       *[other] { $count } новых
    }
console-summary = Открыто: { $open }, без сотрудника: { $unassigned }
console-empty = Открытых разговоров нет
console-empty-lead = Они появятся здесь сами. Обновлять страницу не нужно.
console-empty-see = Показать свободные ({ $count })
console-empty-closed = Закрытых пока нет
console-state-new = Новое
console-state-waiting-for-us = Ждёт нас
console-state-waiting-for-customer = Ждём клиента
console-state-closed = Закрыто
console-nobody = Пока никто
console-you = Вы
console-visitor = Посетитель { $number }
console-channel-web = Чат на сайте
console-channel-telegram = Telegram
console-channel-email = Почта
console-age-now = сейчас
console-age-minutes = { $n } мин
console-age-hours = { $n } ч
console-age-days = { $n } дн.
console-left = ещё { $time }
console-over = { $time } сверх срока
console-note-by = { $agent }, заметка для своих
console-edited = изменено
console-file =
    { $kind ->
        [photo] Фото
        [voice] Голосовое сообщение
        [video] Видео
        [location] Место на карте
       *[other] Файл
    }
console-details = Данные
console-events =
    { $count ->
        [one] { $count } событие
        [few] { $count } события
       *[other] { $count } событий
    }
console-event-opened = Передано людям: { $reason }
console-event-take = Взято: { $agent }
console-event-release = Возвращено в очередь: { $agent }
console-event-close = Закрыто: { $agent }
console-event-reopen = Открыто снова: { $agent }
console-event-transfer = Передано: { $agent } → { $to }
console-event-bot = Возвращено помощнику: { $agent }
console-sent = Отправлено
console-sending = Отправляется
console-trying = Пока не отправлено: { $reason }. Попробуем ещё раз сами.
console-failed = Не отправлено: { $reason }
console-dropped = Не отправлено: уже неактуально
console-blocked = Клиент нас заблокировал, сообщения не доходят.
console-back = К списку
console-more = Ещё
console-release = Вернуть в очередь
console-bot = Вернуть помощнику
console-about = Об обращении
console-reply = Ответ
console-note = Заметка
console-send = Отправить
console-send-anyway = Всё равно отправить
console-add-note = Добавить заметку
console-placeholder = Напишите: { $customer }
console-note-placeholder = Это увидят только свои
console-hint = { $spoken }, { $channel }
console-draft-kept = черновик сохранён
console-closed-hint = Обращение закрыто. Чтобы написать, откройте его снова.
console-wrote = Пока вы писали, пришло сообщение: { $customer }.
console-wrote-colleague = Пока вы писали, уже ответили: { $agent }.
console-wrote-read = Прочитайте перед отправкой.
console-show = Показать
console-new-since = Новое с тех пор, как вы начали писать
console-stale = За это время пришло новое сообщение, поэтому ничего не отправлено. Прочитайте его и отправьте снова.
console-collision = Это обращение ведёт { $agent }, поэтому пока ничего не отправлено. Как поступить?
console-viewing = Смотрит: { $agent }
console-writing = Пишет: { $agent }
console-transfer-title = Кому передать?
console-transfer-note = Пара слов коллеге, если нужно
console-transfer-away = нет на месте
console-transfer-do = Передать коллеге
console-transfer-nobody = Кроме вас, сотрудников пока нет.
console-cancel = Отмена
console-customer-since = Клиент с { $day }
console-language = Язык
console-channel = Канал
console-account = Аккаунт
console-ticket = Обращение
console-department = Отдел
console-assigned = Ведёт
console-due = Следующий ответ
console-reason = Причина
console-rating = Оценка
console-stars = { $score } из 5
console-not-rated = без оценки
console-path = Что сделал помощник
console-path-none = Его ни о чём не спрашивали.
console-decision-answer = ответил
console-decision-choices = предложил выбор
console-decision-unknown = не нашёл ответа
console-score = совпадение
console-earlier = Прошлые обращения
console-earlier-none = Нет. Это первое.
console-hello = Стойка открыта, { $name }
console-hello-lead = Помощник отвечает по примерам статей. Несколько шагов, и он станет вашим.
console-step-ask = Спросите помощника
console-step-ask-lead = Он отвечает в чате на сайте по-русски, по-английски и по-гречески.
console-step-ask-do = Открыть чат
console-step-shop = Поставьте ссылку на чат на своём сайте
console-step-shop-lead = Вставьте одну строку там, где покупатели ищут помощь:
console-step-telegram = Подключите Telegram
console-step-telegram-on = Подключён: клиенты могут писать вашему боту.
console-step-telegram-off = Впишите токен от BotFather в .env как BOT_TOKEN и запустите программу снова.
console-step-colleague = Позовите коллегу
console-step-colleague-lead = Добавьте его и пришлите ссылку, которую напечатает команда:
console-choose = Выберите разговор
console-missing = Обращения #{ $number } нет
console-missing-lead = Возможно, в адресе опечатка. В списке рядом есть все обращения.
console-keys = Клавиши
console-keys-lead = Клавиши одни и те же в любой раскладке.
console-key-next = Следующий разговор
console-key-previous = Предыдущий разговор
console-key-reply = Написать ответ
console-key-note = Написать заметку
console-key-send = Отправить
console-key-line = Новая строка
console-key-leave = Выйти из поля
console-key-help = Этот список
console-ok = Понятно
console-offline = Нет связи. Всё, что вы пишете, сохранено и уйдёт само.
console-too-much = Слишком много сразу. Остальное уйдёт само через минуту.
console-not-done = Не получилось. Попробуйте ещё раз, пожалуйста.
console-failed-act = Это не удалось выполнить, запись отложена (см. журнал). Сообщите, пожалуйста, тому, кто следит за стойкой.
console-signed-in = Вы вошли как { $name }
console-sign-out = Выйти
console-sign-out-everywhere = Выйти на всех устройствах
console-languages = Язык
console-sign-in = Вход в стойку
console-sign-in-lead = Вход по ссылке: она действует один раз и десять минут.
console-sign-in-how = Попросите ссылку у того, кто следит за стойкой, или получите её там, где запущена программа:
console-sign-in-name = ВАШЕ ИМЯ
console-sign-in-first = Первый запуск? Ссылка владельца — в окне терминала, она действует один раз.
console-sign-in-used = Эта ссылка уже использована. Каждая действует один раз, получите, пожалуйста, новую.
console-sign-in-old = Ссылка устарела: она действует десять минут. Получите, пожалуйста, новую.
console-sign-in-unknown = Такой ссылки мы не давали. Она скопирована целиком?
console-sign-in-many = Слишком много попыток. Подождите, пожалуйста, минуту.
room-reply-by = **{ $agent }:**
room-note-by = **{ $agent }**, заметка:
