"""Updates as Telegram really sends them or may: new kinds, missing parts, nonsense. JSON text without update_id."""

from __future__ import annotations

CHAT = '"chat":{"id":7000000001,"type":"private","first_name":"Anna"}'
FROM = '"from":{"id":7000000001,"is_bot":false,"first_name":"Anna"}'
HEAD = f'"message_id":900001,"date":1767225600,{CHAT},{FROM}'

ODD_UPDATES: dict[str, str] = {
    "hidden user without a name": f'{{"message":{{{HEAD},"text":"a",'
    '"forward_origin":{"type":"hidden_user","date":1767225600}}}',
    "unknown forward origin": f'{{"message":{{{HEAD},"text":"b",'
    '"forward_origin":{"type":"time_traveller","date":1}}}',
    "unknown paid media": f'{{"message":{{{HEAD},'
    '"paid_media":{"star_count":1,"paid_media":[{"type":"hologram"}]}}}',
    "missing chat": f'{{"message":{{"message_id":900002,"date":1767225600,{FROM},"text":"c"}}}}',
    "date out of range": f'{{"message":{{"message_id":900003,"date":1000000000000000,{CHAT},{FROM},"text":"d"}}}}',
    "unknown kind of update": '{"thought_transferred":{"id":"1","from":{"id":7000000001},"thought":"hm"}}',
    "no kind at all": '{"note":null}',
    "message that is a list": '{"message":[1,2,3]}',
    "text that is a number": f'{{"message":{{{HEAD},"text":42}}}}',
    "deep nesting": f'{{"message":{{{HEAD},"text":"e","web_app_data":{"[" * 500}{"]" * 500}}}}}',
    "half of a surrogate pair": f'{{"message":{{{HEAD},"text":"broken \\ud83d half"}}}}',
    "surrogate half in a name": '{"message":{"message_id":900004,"date":1767225600,'
    f'{CHAT},"from":{{"id":7000000001,"is_bot":false,"first_name":"An\\udc4dna"}},"text":"f"}}}}',
    "entity beyond the text": f'{{"message":{{{HEAD},"text":"g",'
    '"entities":[{"type":"bold","offset":5,"length":90}]}}',
    "negative entity": f'{{"message":{{{HEAD},"text":"h","entities":[{{"type":"bold","offset":-3,"length":2}}]}}}}',
    "unknown entity": f'{{"message":{{{HEAD},"text":"i","entities":[{{"type":"glitter","offset":0,"length":1}}]}}}}',
    "huge numbers": f'{{"message":{{"message_id":{10**30},"date":1767225600,{CHAT},{FROM},"text":"j"}}}}',
    "press without message and data": '{"callback_query":{"id":"1","chat_instance":"1",'
    '"from":{"id":7000000001,"is_bot":false,"first_name":"Anna"}}}',
    "press under an inaccessible message": '{"callback_query":{"id":"2","chat_instance":"1","data":"x",'
    '"from":{"id":7000000001,"is_bot":false,"first_name":"Anna"},'
    f'"message":{{"message_id":1,"date":0,{CHAT}}}}}}}',
    "new content kind": f'{{"message":{{{HEAD},"holo_message":{{"id":"1"}}}}}}',
    "null character in text": f'{{"message":{{{HEAD},"text":"k\\u0000l"}}}}',
}
