<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Acts</name>
    <message numerus="yes">
        <source>Add %n session(s)</source>
        <translation>
            <numerusform>Add %n session</numerusform>
            <numerusform>Add %n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the track “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addition to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alignment on “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another format of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another name in “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of a check-in point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of a delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of an organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the badge template {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the sheet {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of what the desk does next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the hours of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the length of “{title}” to {minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the track “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the way from “{name}” to “{other}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Check-in of %n people</source>
        <translation>
            <numerusform>Check-in of %n person</numerusform>
            <numerusform>Check-in of %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirmation and check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n session(s)</source>
        <translation>
            <numerusform>Delete %n session</numerusform>
            <numerusform>Delete %n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Enrol %n people in “{title}”</source>
        <translation>
            <numerusform>Enrol %n person in “{title}”</numerusform>
            <numerusform>Enrol %n people in “{title}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enrol %n people in “{title}”, {waiting} wait</source>
        <translation>
            <numerusform>Enrol %n person in “{title}”, {waiting} wait</numerusform>
            <numerusform>Enrol %n people in “{title}”, {waiting} wait</numerusform>
        </translation>
    </message>
    <message>
        <source>Enrol {name} in “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Entry of %n row(s) of sign-in sheets</source>
        <translation>
            <numerusform>Entry of %n row of sign-in sheets</numerusform>
            <numerusform>Entry of %n rows of sign-in sheets</numerusform>
        </translation>
    </message>
    <message>
        <source>Erasure of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exit of %n people at the set hour</source>
        <translation>
            <numerusform>Exit of %n person at the set hour</numerusform>
            <numerusform>Exit of %n people at the set hour</numerusform>
        </translation>
    </message>
    <message>
        <source>Grouping on “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guides of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Handing out of %n badge(s)</source>
        <translation>
            <numerusform>Handing out of %n badge</numerusform>
            <numerusform>Handing out of %n badges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import of %n session(s)</source>
        <translation>
            <numerusform>Import of %n session</numerusform>
            <numerusform>Import of %n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>Import of {added} new and {updated} changed people</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Issue of %n badge(s)</source>
        <translation>
            <numerusform>Issue of %n badge</numerusform>
            <numerusform>Issue of %n badges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n people wait for “{title}”</source>
        <translation>
            <numerusform>Let %n person wait for “{title}”</numerusform>
            <numerusform>Let %n people wait for “{title}”</numerusform>
        </translation>
    </message>
    <message>
        <source>Let {name} wait for “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letting in against the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Lock %n session(s)</source>
        <translation>
            <numerusform>Lock %n session</numerusform>
            <numerusform>Lock %n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking on “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging of two people</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n session(s)</source>
        <translation>
            <numerusform>Move %n session</numerusform>
            <numerusform>Move %n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>Move on “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move “{title}” to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move “{title}” to {time}, {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New badge template {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sheet {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New size on “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other order on “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN of the role “{role}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parting of two people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste into “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Photos of %n people</source>
        <translation>
            <numerusform>Photos of %n person</numerusform>
            <numerusform>Photos of %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print that stopped: %n badge(s) left</source>
        <translation>
            <numerusform>Print that stopped: %n badge left</numerusform>
            <numerusform>Print that stopped: %n badges left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printing of %n badge(s)</source>
        <translation>
            <numerusform>Printing of %n badge</numerusform>
            <numerusform>Printing of %n badges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printing of %n sign-in sheet(s)</source>
        <translation>
            <numerusform>Printing of %n sign-in sheets</numerusform>
            <numerusform>Printing of %n sign-in sheets</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason why a check-in was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal from “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal of a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal of the PIN of the role “{role}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal of the badge template {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal of the sheet {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the track “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove “{name}”; %n session(s) wait for another room</source>
        <translation>
            <numerusform>Remove “{name}”; %n session waits for another room</numerusform>
            <numerusform>Remove “{name}”; %n sessions wait for another room</numerusform>
        </translation>
    </message>
    <message>
        <source>Reorder the rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorder the venues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Substitution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap “{title}” and “{other}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take %n people out of “{title}”</source>
        <translation>
            <numerusform>Take %n person out of “{title}”</numerusform>
            <numerusform>Take %n people out of “{title}”</numerusform>
        </translation>
    </message>
    <message>
        <source>Take {name} out of “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking back of a check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking out of a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n session(s)</source>
        <translation>
            <numerusform>Unlock %n session</numerusform>
            <numerusform>Unlock %n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Unschedule %n session(s)</source>
        <translation>
            <numerusform>Unschedule %n session</numerusform>
            <numerusform>Unschedule %n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>Unschedule “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddFrame</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for nothing but a good badge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From half an hour before the session to its end, for its audience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name; empty: the leg’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One point for each day of the leg, open on that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One point for each session of this title, for those who are enrolled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats; 0 is no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gets off may get on again, as long as there are seats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seats: </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlertBar</name>
    <message numerus="yes">
        <source>%n more before</source>
        <translation>
            <numerusform>%n more before</numerusform>
            <numerusform>%n more before</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlertBox</name>
    <message>
        <source>A notice that stays and a sound, at every desk of this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell at once when this guest arrives</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Aligning</name>
    <message>
        <source>The printer did not take the test page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerFrame</name>
    <message numerus="yes">
        <source>%n people checked in.</source>
        <translation>
            <numerusform>%n person checked in.</numerusform>
            <numerusform>%n people checked in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people checked out.</source>
        <translation>
            <numerusform>%n person checked out.</numerusform>
            <numerusform>%n people checked out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were refused:</source>
        <translation>
            <numerusform>%n was refused:</numerusform>
            <numerusform>%n were refused:</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>Choose a point, a person and a time: here stands what the desk would answer, and why. Nothing is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enters as well: {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves as well: {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>Align left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align to the bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align to the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align to the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align to the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same room between, across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same room between, down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn by 90°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArrivalsChart</name>
    <message>
        <source>Arrivals per five minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} today, at most {most} in five minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AtPrinter</name>
    <message>
        <source>The printer {printer} is gone. Choose another, or save the PDF.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AudienceField</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BadgeFilters</name>
    <message>
        <source>Badge not handed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge not printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Badges</name>
    <message>
        <source>A picture of the badge has only {size} dpi on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of the badge is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4 landscape, four A6 badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4, eight A7 badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4, eight cards to cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4, four A6 badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4, landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4, ten cards to cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4, two A6 badges to fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A6 to fold, agenda inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A6 to fold, agenda inside, plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A6, landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A6, landscape, plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A6, portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A6, portrait, plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A7, portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A7, portrait, plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card, 54 × 86 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card, 54 × 86 mm, plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card, 86 × 54 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card, 86 × 54 mm, plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Door signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Envelope C4, 324 × 229 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Envelope C5, 229 × 162 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Envelopes of delegations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanyard inserts, agenda behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One badge a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos from a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place and days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place cards, to fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed badly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something on it changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Arabic name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agenda has no room for {text} of the sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has only {size} dots a module at {text} dpi: it may not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delegation in Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delegation&apos;s short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name with its title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation in Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo has only {size} dpi where it is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture “{text}” has only {size} dpi on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture “{text}” of the badge is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The print before stopped midway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role in sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no name that can be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} labels of {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} fits only at {size} pt, nobody could read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} fits only at {size} pt: “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: no font has the letters {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} people are called “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} mm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BadgesPage</name>
    <message numerus="yes">
        <source>%n not printed yet</source>
        <translation>
            <numerusform>%n not printed yet</numerusform>
            <numerusform>%n not printed yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>All of these badges were printed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badges {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list of people first; their badges can be printed then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No badge for %n people: cancelled or taken out</source>
        <translation>
            <numerusform>No badge for %n person: cancelled or taken out</numerusform>
            <numerusform>No badge for %n people: cancelled or taken out</numerusform>
        </translation>
    </message>
    <message>
        <source>No badge of these has changed since it was printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody to print badges for yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these badges can be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save badges as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody of this delegation and category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing of this to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalibrationPanel</name>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Print the test page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Measure with a ruler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Put it right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A  left edge to cross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A  on the back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B  on the back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B  upper edge to cross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backs down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backs to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C  cross to cross, across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D  cross to cross, down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for this printer and sheet. Print the test page again to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure on the page, from the edges of the paper, and type what you find.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is as wrong as that. Please measure again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print on this printer and sheet without any correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put {printer} right on “{sheet}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameraPanel</name>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold a badge into the frame, a hand’s length away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light of the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several badges are in sight: show one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the picture as a mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still there: it counted once. Take it away before the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera is starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameraSwitch</name>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read with a camera</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>What the camera sees</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameraWords</name>
    <message>
        <source>Allow HubDesk to use the camera in the privacy settings of this computer, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera is plugged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps another program is using it. Close that program, or choose another camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug in a webcam: it is used at once. Scanners and typed names work without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera gives no picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera is unplugged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera may not be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{missed}” is unplugged: “{camera}” is used instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardActions</name>
    <message>
        <source>Check in the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the delegation to the back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the delegation to the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print all badges of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print badges that are not printed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the people of the group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CategoryColours</name>
    <message>
        <source>Colour of a category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others have their delegation&apos;s colour, which is chosen in Delegations.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>As of {date}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes to the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now {day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since “{version}” of {date}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was called “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was in {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was {day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom this concerns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangesTree</name>
    <message>
        <source>What has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>concerns %n people</source>
        <translation>
            <numerusform>concerns %n person</numerusform>
            <numerusform>concerns %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation type="unfinished">
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckInFilters</name>
    <message>
        <source>Not arrived</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckInPage</name>
    <message numerus="yes">
        <source>%n scan(s) are not saved yet. Try again (F5)</source>
        <translation>
            <numerusform>%n scan is not saved yet. Try again (F5)</numerusform>
            <numerusform>%n scans are not saved yet. Try again (F5)</numerusform>
        </translation>
    </message>
    <message>
        <source>Change between in and out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the check-in point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or print sign-in sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or print sign-in sheets (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the badge of the person at the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register a walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search people to check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the delegation of the person at the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is known of the person at the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds are off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds are on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last entry or exit back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test your scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again to save what is not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-in (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point} · {direction}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceChip</name>
    <message>
        <source>{title}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChosenPeople</name>
    <message numerus="yes">
        <source>%n chosen people</source>
        <translation type="unfinished">
            <numerusform>%n chosen person</numerusform>
            <numerusform>%n chosen people</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each gets a new badge; whoever shows the old one is not let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New codes: the old badges are lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wh&amp;y again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Olive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsHeader</name>
    <message>
        <source>Other fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmBar</name>
    <message>
        <source>Beyond the capacity of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol without them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give all a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on the waiting list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictButton</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message numerus="yes">
        <source>%n people more than places</source>
        <translation>
            <numerusform>%n person more than places</numerusform>
            <numerusform>%n people more than places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people more than the room takes</source>
        <translation>
            <numerusform>%n person more than the room takes</numerusform>
            <numerusform>%n people more than the room takes</numerusform>
        </translation>
    </message>
    <message>
        <source>At the same time as “{other}” ({minutes} min)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In two places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room too small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room is taken by “{other}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room needs {minutes} min more beside “{other}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room needs {minutes} min more between “{title}” and “{other}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too far to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clocks change in that hour, choose another time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the room is not open for all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min too short for the way from “{title}” to “{other}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min too short for the way to “{other}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” and “{other}” are in one room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” and “{other}” overlap by {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}”: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictsPanel</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is in two places, and every room is free for what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContinueBar</name>
    <message>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue from sheet {sheet}, cell {cell}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first badge that did not come out well:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>&amp;Badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All delegations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By first session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cate&amp;gory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chan&amp;ged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First free cell: click it if the sheet was begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed, or changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose badges</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountsCard</name>
    <message>
        <source>Arrived of those expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashCard</name>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubDesk made a mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the window anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the program failed just now. Your data is safe: everything that was shown as done is on the disk, and what failed has changed nothing. You can go on; if it happens again, open the window anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CropEditor</name>
    <message>
        <source>Arrows move it, plus and minus change its size, Enter keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the photo that is kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>All days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour: kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour: track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times snap to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Choose a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say no day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: choose a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: say no day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Confirm the registration and let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in who was refused, with a reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DelegationCard</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No badges to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No head yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not counted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {expected} arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{expected} expected, {arrived} arrived, {missing} missing, {printed} badges printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printed} of {expected} badges printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Delegations</name>
    <message>
        <source>has no place here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is inside already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not pass here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no room left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too early: opens at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too late: closed at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DelegationsPage</name>
    <message numerus="yes">
        <source>%n delegations</source>
        <translation>
            <numerusform>%n delegation</numerusform>
            <numerusform>%n delegations</numerusform>
        </translation>
    </message>
    <message>
        <source>A delegation travels together and is checked in together. Import the lists that they sent, or make one by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check out group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delegation is called like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delegations yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delegation “{name}” was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The leg whose arrivals are counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arrived} of {expected} people arrived</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesignCanvas</name>
    <message>
        <source>Badge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesignPanel</name>
    <message>
        <source>Elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubDesk brings this template. Your first change makes a copy of your own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Designer</name>
    <message>
        <source>A brace begins a field, such as {name}; write {{ for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cities and dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation, short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Honorific</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reaches beyond the safe edge and may be cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters of the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name as protocol writes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words for a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a field in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readable on category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readable on delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles in sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room between letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this line out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this value out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gap: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spacing: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} – built in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskLabels</name>
    <message numerus="yes">
        <source>%n label(s) left on the roll of {printer}</source>
        <translation>
            <numerusform>%n label left on the roll of {printer}</numerusform>
            <numerusform>%n labels left on the roll of {printer}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label of {name} was not printed: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The labels of %n people were not printed: {why}</source>
        <translation>
            <numerusform>The labels of %n person was not printed: {why}</numerusform>
            <numerusform>The labels of %n people were not printed: {why}</numerusform>
        </translation>
    </message>
    <message>
        <source>{printer} did not print the label of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{printer} did not print the labels of %n people.</source>
        <translation>
            <numerusform>{printer} did not print the labels of %n person.</numerusform>
            <numerusform>{printer} did not print the labels of %n people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskSide</name>
    <message>
        <source>Last scans</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dragging</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>&amp;Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Head of delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Short name (on its tile)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;rabic name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its people stay, without a delegation; undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed it to “{now}” meanwhile. That was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head was removed meanwhile. Choose somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a delegation of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a delegation “{name}” already. Give this one another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This delegation was removed meanwhile. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>{name} (own)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editors</name>
    <message>
        <source>Design…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own sheets…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ElementDeeds</name>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ElementsList</name>
    <message>
        <source>Alt+Up and Alt+Down change the order, F2 the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements, the uppermost first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, locked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Enrolment</name>
    <message numerus="yes">
        <source>%n people are added as {role}.</source>
        <translation>
            <numerusform>%n person is added as {role}.</numerusform>
            <numerusform>%n people are added as {role}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are elsewhere at that time:</source>
        <translation>
            <numerusform>%n person is elsewhere at that time:</numerusform>
            <numerusform>%n people are elsewhere at that time:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are expected at another leg:</source>
        <translation>
            <numerusform>%n person is expected at another leg:</numerusform>
            <numerusform>%n people are expected at another leg:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people cancelled or are blocked, and are left out:</source>
        <translation>
            <numerusform>%n person cancelled or is blocked, and is left out:</numerusform>
            <numerusform>%n people cancelled or are blocked, and are left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people get a place, {waiting} wait.</source>
        <translation>
            <numerusform>%n person gets a place, {waiting} wait.</numerusform>
            <numerusform>%n people get a place, {waiting} wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people get a place.</source>
        <translation>
            <numerusform>%n person gets a place.</numerusform>
            <numerusform>%n people get a place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places taken, without a limit</source>
        <translation>
            <numerusform>%n place taken, without a limit</numerusform>
            <numerusform>%n places taken, without a limit</numerusform>
        </translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of them can be enrolled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not scheduled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The session is full: %n people wait.</source>
        <translation>
            <numerusform>The session is full: %n person waits.</numerusform>
            <numerusform>The session is full: %n people wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The session is not for %n of them:</source>
        <translation>
            <numerusform>The session is not for %n of them:</numerusform>
            <numerusform>The session is not for %n of them:</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>no time for the way, “{title}” at {time}: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken} of {capacity} places taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” at {time}: {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnrolmentGestures</name>
    <message>
        <source>Moved up from the waiting list: {names}. They should be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnrolmentHead</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Give %n free places to who waits</source>
        <translation>
            <numerusform>Give %n free place to who waits</numerusform>
            <numerusform>Give %n free places to who waits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnrolmentPanel</name>
    <message numerus="yes">
        <source>%n people are in it already.</source>
        <translation>
            <numerusform>%n person is in it already.</numerusform>
            <numerusform>%n people are in it already.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a session to see who takes part in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is in this session yet. Drag people or delegations here, or add them below with Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is who it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is “{name}”? Choose the person and press Enter, or Esc.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnterSheets</name>
    <message numerus="yes">
        <source>%n row(s) are left out; tick a refused one to record it anyway.</source>
        <translation>
            <numerusform>%n row is left out; tick a refused one to record it anyway.</numerusform>
            <numerusform>%n rows are left out; tick a refused one to record it anyway.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are recorded.</source>
        <translation>
            <numerusform>%n row is recorded.</numerusform>
            <numerusform>%n rows are recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %n row(s) (Ctrl+Enter)</source>
        <translation>
            <numerusform>Record %n row (Ctrl+Enter)</numerusform>
            <numerusform>Record %n rows (Ctrl+Enter)</numerusform>
        </translation>
    </message>
    <message>
        <source>Record the rows of the sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows and times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day of the sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row’s number, then the time on the paper; the time before it counts if there is none. Or scan the codes beside the rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of the rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnteredRowsModel</name>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is, and what happens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EraseSection</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase personal data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, contact, notes and everything else personal of {name} will be gone from this file, its history too. Numbers stay. This can&apos;t be undone. Type the name to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name, to confirm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evacuation</name>
    <message>
        <source>As of {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badges of nobody known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evacuation list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} inside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvacuationDelegate</name>
    <message>
        <source>Safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{safe} of {people} safe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvacuationPage</name>
    <message>
        <source>As of {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badges of nobody known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evacuation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing the evacuation list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which leg is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is inside now, each once. Space ticks who is safe; Esc goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is inside: tick who is safe with the space bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evacuation-{time}.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside · {safe} safe · {missing} not seen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} people on {pages} pages: {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventFrame</name>
    <message numerus="yes">
        <source>%n field(s) were changed since and stay as they are.</source>
        <translation>
            <numerusform>%n field was changed since and stays as it is.</numerusform>
            <numerusform>%n fields were changed since and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the people taken out are inside.</source>
        <translation>
            <numerusform>%n of the people taken out is inside.</numerusform>
            <numerusform>%n of the people taken out are inside.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change who is at the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evacuation list: who is inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page: {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message numerus="yes">
        <source>%n people are written to {file}.</source>
        <translation>
            <numerusform>%n person is written to {file}.</numerusform>
            <numerusform>%n people are written to {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Export %n people…</source>
        <translation>
            <numerusform>Export %n person…</numerusform>
            <numerusform>Export %n people…</numerusform>
        </translation>
    </message>
    <message>
        <source>Export people</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exporting %n people</source>
        <translation>
            <numerusform>Exporting %n person</numerusform>
            <numerusform>Exporting %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text with commas (.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is selected, or else everybody in the table, in its order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileOutput</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, organisation, e-mail, telephone or the letters of a badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Add as {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As what people are added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find people to add to the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, organisation or badge letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is found for “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is registered yet. Import a list, or register people first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Enter checks them in · Esc clears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc clears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan a badge, or type a name, an organisation or a badge’s letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for people to check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↓ or Enter goes to the list, Enter checks in · Esc clears</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message numerus="yes">
        <source>%n badges are left out</source>
        <translation>
            <numerusform>%n badge is left out</numerusform>
            <numerusform>%n badges are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have no photo</source>
        <translation>
            <numerusform>%n person has no photo</numerusform>
            <numerusform>%n people have no photo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n badges first</source>
        <translation>
            <numerusform>Look at %n badge first</numerusform>
            <numerusform>Look at %n badges first</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at this first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the unreadable ones anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundDelegate</name>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is in already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>People and delegations to add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody whom the session is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {count} people</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundPeople</name>
    <message>
        <source>People found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FrameAccess</name>
    <message>
        <source>As a kiosk, this window only checks people in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a desk of the role “{role}” this is not offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin or leave the kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what this desk is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold Esc for two seconds to leave the kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN to close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN to leave the kiosk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Enter: put it here · Esc: leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Hurts %n people</source>
        <translation>
            <numerusform>Hurts %n person</numerusform>
            <numerusform>Hurts %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Hurts nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will wait unscheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridCanvas</name>
    <message>
        <source>Sessions by room and time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>Drag to put it elsewhere, or press Alt+Up and Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupAside</name>
    <message numerus="yes">
        <source>Print %n missing badges</source>
        <translation>
            <numerusform>Print %n missing badge</numerusform>
            <numerusform>Print %n missing badges</numerusform>
        </translation>
    </message>
    <message>
        <source>{expected} expected · {arrived} arrived · {missing} missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupGestures</name>
    <message>
        <source>All badges of this group are printed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of this group may have a badge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n people checked in.</source>
        <translation type="unfinished">
            <numerusform>{name}: %n person checked in.</numerusform>
            <numerusform>{name}: %n people checked in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n people checked out.</source>
        <translation type="unfinished">
            <numerusform>{name}: %n person checked out.</numerusform>
            <numerusform>{name}: %n people checked out.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: nobody is left to check in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: nobody is left to check out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message numerus="yes">
        <source>%n people are changed.</source>
        <translation>
            <numerusform>%n person is changed.</numerusform>
            <numerusform>%n people are changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are selected</source>
        <translation>
            <numerusform>%n person is selected</numerusform>
            <numerusform>%n people are selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing %n people</source>
        <translation>
            <numerusform>Changing %n person</numerusform>
            <numerusform>Changing %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done here is done to all of them, and one undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{leg}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidesEditor</name>
    <message>
        <source>Add a flat guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an upright guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this guide away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HallDisplay</name>
    <message>
        <source>Elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing at the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in the programme yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more in this room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll or pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme is over. This was {day}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next {title} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now {title} until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{leg}: now and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{room}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandOutRow</name>
    <message>
        <source>Hand out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed out · {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed to {name} · {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes it? Empty: the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes the badge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>A scanner that types nonsense?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check people in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the point once, then scan: on any page, whatever has the focus, on any keyboard layout. Or type a name, or the letters below the code. A verdict is shown only when it is on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who, the template and the sheet; click the first cell that is still free. The preview is the very PDF that is printed. What should be looked at is listed before any paper moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a spreadsheet onto the window, as the delegation sent it. HubDesk shows what each column is taken for and what every row would do; nothing is written before you press the button. Importing it again changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything works without a network. Nothing scanned is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a list to people inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one event file (*.hubdesk). Backups are made by themselves every few minutes; restore one from the welcome screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through the people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for anything: a name in any spelling or script, an organisation, a telephone number, badge letters. Edit in the table or at the side. Every change can be undone, even after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it to the US keyboard and to end with Enter. HubDesk reads the keys it presses, not the letters they make, so the computer may have any layout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test your scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is everything?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>A photo was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge replaced by a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge {letters} issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came in at {point}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came with an imported list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came with the demo event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolled in {session}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected at {leg}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer expected at {leg}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parted from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed from all lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of {session}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket code {code} noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went out at {point}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoursEditor</name>
    <message>
        <source>Add hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {day} it can&apos;t close at {closes} when it opens at {opens}. For a night, end at 00:00 and go on the next day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same on all days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{room}: add hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{room}: the same hours on all days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoursRow</name>
    <message>
        <source>Take these hours out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{room}: closes at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{room}: day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{room}: opens at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{room}: take these hours out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Arabic family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of another system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with the people registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected at {leg}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own field: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they are expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected at one leg less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected at one more leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its code belongs to somebody of another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: code “{text}”, which others have too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: “{text}” is no e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: “{text}” is no leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: “{text}” is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: “{text}” is no status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: “{text}” is no telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: “{text}” stands beyond the last title</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>may be any of %n people registered</source>
        <translation>
            <numerusform>may be any of %n person registered</numerusform>
            <numerusform>may be any of %n people registered</numerusform>
        </translation>
    </message>
    <message>
        <source>stands in line {row} already, with another {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row has no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Choose lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose lists of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose lists…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the lists without importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a list of people here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the people shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xls *.xlsb *.ods *.csv *.tsv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XLSX, XLS, ODS or CSV, as people send them. You see what becomes of every row before anything is saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportRowsModel</name>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message numerus="yes">
        <source>%n row(s) were refused.</source>
        <translation>
            <numerusform>%n row was refused.</numerusform>
            <numerusform>%n rows were refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are imported.</source>
        <translation>
            <numerusform>%n session is imported.</numerusform>
            <numerusform>%n sessions are imported.</numerusform>
        </translation>
    </message>
    <message>
        <source>A row with an id is that session as it shall be: an empty cell empties its field. Nothing is deleted, and undo takes all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n session(s)</source>
        <translation>
            <numerusform>Import %n session</numerusform>
            <numerusform>Import %n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>Import (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv *.ods *.xls *.tsv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme was changed meanwhile. Nothing was imported; look at the rows again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing below the titles. Add rows, and choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstructionRow</name>
    <message>
        <source>Say nothing any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}: say nothing any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}: what the desk does</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstructionsPanel</name>
    <message>
        <source>After which answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: hand out the blue bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown below the answer at the desk. What is written for a point goes before what is written for a category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelSettings</name>
    <message>
        <source>A label that is not there, or too small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad&amp;ge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the badge was not printed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;bel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label prin&amp;ter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label printer of this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels left on the &amp;roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels left on the roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a test label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print by it&amp;self</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever is let in gets a badge from this printer. The verdict never waits for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} (not there)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Landing</name>
    <message>
        <source>Not possible there: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is locked; press L to unlock it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LastScans</name>
    <message>
        <source>Double click shows the person; Del takes an entry back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever is scanned stands here, the last one first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeavingBar</name>
    <message>
        <source>Forget the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes of “{sheet}” are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{sheet}” can&apos;t be saved as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LegSection</name>
    <message>
        <source>&amp;Minutes between two venues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another leg: its city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The leg is in {zone} now. All local times are kept: what was planned for 10:00 stays at 10:00 there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation type="unfinished">
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message>
        <source>All of a leg, or one of its points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrivals per five minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived by category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived by delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived by delegation and category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans per minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time per visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each person once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody was scanned yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this desk, median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this desk, over five minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{begin} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{leg}: all points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Badge and sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was printed yet. What is printed stands here, with the people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again with new codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what did not come out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet {sheet}, cell {cell}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>The template as it was changed {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookalikeCard</name>
    <message>
        <source>It is this person: take them in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No organisation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lookalikes</name>
    <message>
        <source>Is it one of them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the list already?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Close event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New event…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or make an event first; then drop the list onto it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REHEARSAL – {event} – HubDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is still running. Close again to stop it; what it has not finished is not done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window rehearses. Leave it to open an event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{event} – HubDesk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkedGuests</name>
    <message>
        <source>{name} has arrived: {point}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MembersModel</name>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MembersPanel</name>
    <message numerus="yes">
        <source>%n badge(s) handed to {name}.</source>
        <translation>
            <numerusform>%n badge handed to {name}.</numerusform>
            <numerusform>%n badges handed to {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Check in %n people</source>
        <translation>
            <numerusform>Check in %n person</numerusform>
            <numerusform>Check in %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check out %n people</source>
        <translation>
            <numerusform>Check out %n person</numerusform>
            <numerusform>Check out %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Check-in point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a check-in point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where they are checked in, then press the button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand out all badges to the head of the delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members: tick who came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No badge is waiting to be handed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of this delegation is expected at this leg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the badges of those who are ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ticked} of {all} ticked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Photos from a folder…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelBar</name>
    <message>
        <source>An invented person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As if of the category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As if of the delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find somebody whose badge is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose badge is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{x} × {y} mm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>At any time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamedSpeakerForm</name>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a speaker who is not registered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewEventForm</name>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business mission Andalusia – Morocco</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change where the event file lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City of the leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City, for example Málaga</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each city has a check-in point of its name, and its own time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events (*.hubdesk)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the event a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in which city it takes place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this leg out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone “{zone}”. Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone of the leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the event file lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPersonPanel</name>
    <message>
        <source>Already here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who is registered already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NobodyFound</name>
    <message>
        <source>Nobody is found by “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register as a walk-in (F6)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticePrinting</name>
    <message>
        <source>Changes to the programme.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font has these letters, so they are missing: {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print change notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing the change notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change notice is written to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpeningScreen</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperatorField</name>
    <message>
        <source>At the desk: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is at the desk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is at this desk; click or press F9 to change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was at the desk before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnSheetsButton</name>
    <message>
        <source>Describe paper or labels of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own sheets…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageActions</name>
    <message>
        <source>Block a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condensed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to all rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete (Shift+Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as a spreadsheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export for calendars…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hall display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a spreadsheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock or unlock (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People in it… (E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print door sheets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print personal agendas…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the days…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap the two (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unschedule (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evacuation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test your scanner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelButtons</name>
    <message>
        <source>Confirm and let in (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have read it (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in anyway… (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in without confirming… (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print badge (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo (F8)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Afterwards: check-in page, Ctrl+E – type the rows with their times (3-17 9:05, 3-18 9:10), or scan their codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes in at {point}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes out at {point}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time yet. Write it after the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood. Write the row and its time: 3-17 9:05.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such row. Look at the number on the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time is yet to come. Look at the day and the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two desks printed a sheet of this number. Search the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was not on the list. Register them as a walk-in (F6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a delegation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperFields</name>
    <message>
        <source>Another size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bleed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folded at the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folded like a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where to fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperOptions</name>
    <message>
        <source>A card with the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bac&amp;ks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be&amp;tween groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce&amp;lls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column by column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut &amp;marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip on long edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip on short edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fronts only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{row} is a row of a sign-in sheet. Type the time that is on the paper.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperTest</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print on {printer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the test page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test page {sheet}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cells and rulers on plain paper, to be laid over the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test page is written to {file}. Print it in its true size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} did not take the test page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} has the test page. Lay it over a sheet, against the light.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhibitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk reads first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIP</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleActions</name>
    <message>
        <source>Give a place all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give them a place now, before who waits longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is full: they get a place beyond its capacity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>As at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in the lists that the delegations sent, whatever they look like – or register people one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has all these words and fits the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is registered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People in the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting the people…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} · {selected}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>not registered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Clear search and filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print badges of the selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too much for the clipboard. Export the list instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonAside</name>
    <message>
        <source>At the desks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected at: {legs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print badge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonBadges</name>
    <message numerus="yes">
        <source>%n times in all</source>
        <translation>
            <numerusform>%n time in all</numerusform>
            <numerusform>%n times in all</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed since it was printed: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost: print with a new code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No badge was printed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed by {who} · {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed · {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever shows the old badge is not let in any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonEdits</name>
    <message>
        <source>A person needs a name. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed “{field}” meanwhile. Yours was not written; look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed “{field}” to “{current}” meanwhile. “{wanted}” was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” can&apos;t be empty. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” can&apos;t be a {field}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no e-mail address. Nothing was changed; it looks like name@example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no whole number. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonEvents</name>
    <message>
        <source>Badge {letters} handed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge {letters} made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge {letters} printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge {letters} replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In: {point}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out: {point}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened at the desks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>although: {verdicts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{verdict}: {point}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The personal data is erased. Backups made before still have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who comes to no leg is cancelled instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoCamera</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoFolderPanel</name>
    <message numerus="yes">
        <source>%n files could not be read</source>
        <translation>
            <numerusform>%n file could not be read</numerusform>
            <numerusform>%n files could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left aside</source>
        <translation>
            <numerusform>%n left aside</numerusform>
            <numerusform>%n left aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have a new photo</source>
        <translation>
            <numerusform>%n person has a new photo</numerusform>
            <numerusform>%n people have a new photo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people still without one</source>
        <translation>
            <numerusform>%n person still without one</numerusform>
            <numerusform>%n people still without one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) found their people</source>
        <translation>
            <numerusform>%n photo found its person</numerusform>
            <numerusform>%n photos found their people</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos of the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take %n photos</source>
        <translation>
            <numerusform>Take %n photo</numerusform>
            <numerusform>Take %n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder with the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has a photo keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaces the photo that is there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoSection</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the frame to the face; scroll, or + and −, for its size. Enter keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos ({endings})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera&apos;s picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the camera</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Can&apos;t be read as a picture; {names} gets none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be several people: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is called so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several files of {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the letters of the badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} has a photo already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinRow</name>
    <message>
        <source>New PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN of the role “{role}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the PIN of the role “{role}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the PIN of the role “{role}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>Back (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN for “{role}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this desk for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. The next try is possible in %n second(s).</source>
        <translation>
            <numerusform>Wrong PIN. The next try is possible in %n second.</numerusform>
            <numerusform>Wrong PIN. The next try is possible in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>A room takes 1 person or more. Leave it empty if there is no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the minutes, 0 or more. Leave it empty for what is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t end on {end} when it starts on {start}. Change the other day too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed it to “{now}” meanwhile. That was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. That was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone “{zone}”. Type a city, and choose one of those that are found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no whole number. Type digits only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacesPanel</name>
    <message>
        <source>Add a venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rooms yet. Name the first venue, a hotel or a campus for example, and then its rooms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places and tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venues and rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways between venues</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>&amp;Delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the list says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the head of a column to say what it holds (F2 for the marked one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation of people whose row names none</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n people</source>
        <translation>
            <numerusform>Import %n person</numerusform>
            <numerusform>Import %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken: {sheets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be imported yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to import: everybody is registered as the list says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what the marked column holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take nothing of this sheet, or take it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marked line has the titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sheet} ({lines})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>Importing people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointBar</name>
    <message>
        <source>Check-in point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this desk checks people in (F4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which way people go (F7 changes it)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointRow</name>
    <message>
        <source>All rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always open: choose a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empties at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lies within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never closes: choose a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only confirmed registrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it in the simulator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who enters a point is inside the point that it lies within, too; who leaves that one has left this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each day, like 23:30; empty: never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes earlier too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes later too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people; empty: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point}: all rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point}: closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point}: how many may be inside at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point}: how often people may enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point}: minutes that people may come earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point}: minutes that people may come later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point}: name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point}: only confirmed registrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point}: opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point}: remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point}: the point that it lies within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point}: try it in the simulator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point}: when it empties each day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Points</name>
    <message>
        <source>Again after leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As often as they like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming: not cancelled, not blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a number of people. Leave it empty if all may enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a time of day like 23:30. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the minutes, 0 or more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t close before it opens. Change the other time too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it to one short line. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some delegations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That point lies within this one. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge is the valid one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is one of ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point is for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registration is confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no day without a point in “{name}”. Give the leg its dates on the programme page first, if days are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may enter now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closes {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for nobody: nothing is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found by name, without a badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was here at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within {point}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{category}; for: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{from} to {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{inside} of {capacity} inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}, confirmed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointsPage</name>
    <message>
        <source>Add check-in points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the door of a leg; then sessions, days, courses and buses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No check-in points yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a person in the simulator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where people are scanned, who may pass, and when</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Next sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message numerus="yes">
        <source>%n badges</source>
        <translation>
            <numerusform>%n badge</numerusform>
            <numerusform>%n badges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) left on the roll</source>
        <translation>
            <numerusform>%n label left on the roll</numerusform>
            <numerusform>%n labels left on the roll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new codes are issued with it</source>
        <translation>
            <numerusform>%n new code is issued with it</numerusform>
            <numerusform>%n new codes are issued with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message>
        <source>A file for each, to send ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget that these were printed: codes that were new are not valid any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the badges…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody to print a badge for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One PDF for each…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One picture (PNG) for each…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Print %n badges</source>
        <translation>
            <numerusform>Print %n badge</numerusform>
            <numerusform>Print %n badges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n sheets</source>
        <translation>
            <numerusform>Print %n sheet</numerusform>
            <numerusform>Print %n sheets</numerusform>
        </translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing sheet {sheet} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this printer right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this printer right: where it prints, and how large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets that came out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer has stopped at sheet {sheet} of {total}. Look at it, or stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing of this to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no printer. Save the PDF and print it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without codes; nothing is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{badges} on {sheets}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintRun</name>
    <message numerus="yes">
        <source>%n badges printed by {printer}</source>
        <translation>
            <numerusform>%n badge printed by {printer}</numerusform>
            <numerusform>%n badges printed by {printer}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges saved to {file}</source>
        <translation>
            <numerusform>%n badge saved to {file}</numerusform>
            <numerusform>%n badges saved to {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges sent to {printer}</source>
        <translation>
            <numerusform>%n badge sent to {printer}</numerusform>
            <numerusform>%n badges sent to {printer}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets saved to {file}</source>
        <translation>
            <numerusform>%n sheet saved to {file}</numerusform>
            <numerusform>%n sheets saved to {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets sent to {printer}</source>
        <translation>
            <numerusform>%n sheet sent to {printer}</numerusform>
            <numerusform>%n sheets sent to {printer}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was printed or recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: {done} of {total} sheets came out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF is not there any more. Print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nobody to print a badge for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} did not take the badges; none counts as printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} stopped: {done} of {total} sheets came out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintSheets</name>
    <message numerus="yes">
        <source>%n sheet(s) are written to {file}.</source>
        <translation>
            <numerusform>%n sheet is written to {file}.</numerusform>
            <numerusform>%n sheets are written to {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>All delegations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank rows for people who are not on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a check-in point first (F4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns besides row and name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who may pass {point} stands on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font has these letters, so they are missing: {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody may pass this point, so there is nothing to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print sign-in sheets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in {point}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printed</name>
    <message>
        <source>No room yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>A PIN has {fewest} to {most} digits. Nothing was changed; type another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session lasts from 1 to {largest} minutes, not {text}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program keeps {path} busy. Nothing was changed; try again when it has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t end at {end} when it starts at {start}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No badge can be printed for {names}: cancelled, taken out, or not of this delegation. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column of {path} holds names. Say above the columns which one does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column of {path} is headed “Title”, so that no row of it can be a session. Export the programme to see the columns that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Nothing was changed; look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge does not fit into the cells of the sheet {sheet}. Choose another sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge template “{template}” makes no sense (element “{element}”): {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed in {path}; free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reported an error. Nothing was changed in {path}; save a copy elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The font {path} is missing. Install HubDesk again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that worked on this was ended from outside. What it had not finished is not done; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet has no cell {cell}. Its cells are 1 to {largest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The structure of {path} is not the one HubDesk made; it is not opened. Restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup of {path} in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {what} “{text}” any more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no “{text}”. There are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to read from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person was erased and can&apos;t be edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cell is longer than any entry of a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>admission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>badge template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check-in point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has too many cells; split it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has too many columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has too many rows; split it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no text; save the list as XLSX, ODS or CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds too many parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder; choose a file in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a web page; open it in a spreadsheet and save it as XLSX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is another kind of file ({kind}); save the list as XLSX, ODS or CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged; open it in a spreadsheet and save it anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is protected by a password; save it without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it unpacks to more than HubDesk reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it unpacks to suspiciously much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading it took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading it took too much memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is larger than HubDesk reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nobody below its header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this user may not read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} can&apos;t be enrolled: cancelled or blocked. Nothing was changed; confirm them first, or leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} can&apos;t be read as a badge template or sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} can&apos;t be read as a list: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} can&apos;t be read as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} can&apos;t be written or read. Check the folder, its permissions and whether the disk is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not open with this passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} exists already and is left alone. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no column “{text}”. Its columns are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no people: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged and was not changed. Restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a HubDesk event file, or it is encrypted. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not there any more. Choose another file, or plug its disk in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is read-only. Nothing was changed; allow writing to it, or save a copy and work on that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is too large to be a list of people: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was moved, deleted or replaced while it was open. Nothing was changed; put it back, or save a copy of what is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was written by a newer HubDesk and can only be read with this one. Install the newer version to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no readable text. Rename it, or type it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{element}” lies outside the badge. Move it inside, or give the template more bleed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” can&apos;t be used here. Nothing was changed; correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no field of a list. The fields are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” may be several: {ids}. Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” can&apos;t be there: “{other}” is in {room} at that time. Nothing was changed; choose another time or room, or let the room overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is locked. Nothing was changed; unlock it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>A badge was scanned, but no event is open. Open one, then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events (*.hubdesk)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the demo event…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an event file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event file lies in a folder that another program synchronises, which can damage it. Work on a copy elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event file lies on a network drive, where it can be damaged. Work on a local copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event is open in another window of this computer, too. Both may be used; what one changes, the other shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to put the restored event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Programme</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No room · {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only who is enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other dates · {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plenary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room hidden · {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some delegations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>a short day, for QDate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>a day, for QDate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{places} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken} of {places} places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammeImport</name>
    <message numerus="yes">
        <source>%n session(s) have no row here and stay as they are.</source>
        <translation>
            <numerusform>%n session has no row here and stays as it is.</numerusform>
            <numerusform>%n sessions have no row here and stay as they are.</numerusform>
        </translation>
    </message>
    <message>
        <source>A session lasts from 1 to {largest} minutes, not {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks go forward over {text}; there is no such time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t end at {end} when it starts at {start}; write an end after midnight with its day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {row} is about this session already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tracks: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed over, since no column is headed “Title”: {sheets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several sessions have this title and start; say which one with its id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several venues have a room “{text}”: {known}; say which one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has a start and no day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has no title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row names no leg; there are {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session belongs to {leg} and stays there; empty the id to add it elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is locked; unlock it before it is moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind “{text}”; there are {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no leg “{text}”; there are {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room “{text}” in {leg}; there are {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session was deleted; empty the id to add it anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may attend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {old} is taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} minutes do not end at {end}; empty one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names}: registered, and speaks here from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{other}” (line {row}) is in {room} at that time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{other}” is in {room} at that time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no audience; export a session that has one to see how it is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no day; write it as 2026-07-31 or 31/07/2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no number of places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no time; write it as 10:30</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammeOutputs</name>
    <message numerus="yes">
        <source>%n page(s) are written to {file}.</source>
        <translation>
            <numerusform>%n page is written to {file}.</numerusform>
            <numerusform>%n pages are written to {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are written to {file}.</source>
        <translation>
            <numerusform>%n session is written to {file}.</numerusform>
            <numerusform>%n sessions are written to {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Agendas {leg}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doors {leg}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export for calendars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font has these letters, so they are missing: {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme {leg}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to print yet: no session has a time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammePage</name>
    <message numerus="yes">
        <source>%n room(s) got no copy: something is in there then.</source>
        <translation>
            <numerusform>%n room got no copy: something is in there then.</numerusform>
            <numerusform>%n rooms got no copy: something is in there then.</numerusform>
        </translation>
    </message>
    <message>
        <source>A programme needs a leg with a venue and its rooms. Add them, then draw sessions into the grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two sessions to swap them (Ctrl and click).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rooms yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print and export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xls *.ods *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{leg}, local time ({zone})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammeSide</name>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this field meanwhile. It was left as it is; look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Properties</name>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message>
        <source>Across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align, distribute, group or move them together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click an element to change it, or add one with the buttons above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In its box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round corners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silhouette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where reading begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublishForm</name>
    <message>
        <source>Name of the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, such as “Final”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note (may be empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note to the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember the programme as it is now (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page} ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>Cancelled people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forged badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanned twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown codes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RehearsalBar</name>
    <message>
        <source> a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of the event: nothing here counts, all is thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End and report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting people ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many people come in a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let people come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rehearsal is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} have come · answers within {median} ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemarksButton</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message>
        <source>{element}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message numerus="yes">
        <source>%n scan(s) could not be saved.</source>
        <translation>
            <numerusform>%n scan could not be saved.</numerusform>
            <numerusform>%n scans could not be saved.</numerusform>
        </translation>
    </message>
    <message>
        <source>95 of 100 within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers: {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who came: {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scans a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new people</source>
        <translation>
            <numerusform>%n new person</numerusform>
            <numerusform>%n new people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) said nothing new.</source>
        <translation>
            <numerusform>%n row said nothing new.</numerusform>
            <numerusform>%n rows said nothing new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were refused and are not in the event.</source>
        <translation>
            <numerusform>%n row was refused and is not in the event.</numerusform>
            <numerusform>%n rows were refused and are not in the event.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import another list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the new people’s badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people are as they were before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoleSettings</name>
    <message>
        <source>A kiosk shows only the check-in desk in the whole screen, and to the queue no names. A PIN ends it; without any PIN, Esc held for two seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the kiosk (Ctrl+Shift+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what this desk is for…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PINs lie in the event file and are asked on every computer on the way to more rights. They keep mistakes away; they do not encrypt the file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Changes people, delegations and the programme, too; erases nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks in, registers walk-ins and prints badges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May do everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reception</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoomRow</name>
    <message>
        <source>Hide it on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours, change-over, removing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many people it takes; empty: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes between two sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several sessions at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this room in the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Without it, %n session(s) wait for another room.</source>
        <translation>
            <numerusform>Without it, %n session waits for another room.</numerusform>
            <numerusform>Without it, %n sessions wait for another room.</numerusform>
        </translation>
    </message>
    <message>
        <source>{room}: hide in the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{room}: how many people it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{room}: minutes between two sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{room}: more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{room}: name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{room}: remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{room}: several sessions at once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>Drag a guide from here onto the badge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScannerSettings</name>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for serial ports again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port of the serial scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says in plain words what is wrong with a scanner’s settings, and prints a sheet of codes for it. Nothing is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial &amp;scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of the serial scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test your scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} baud</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScannerTest</name>
    <message>
        <source>1 · A code like a badge’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 · All other letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 · How small it reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock is on. Badges are read anyway; turn it off before typing names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+J (LF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this one is read, badges are read. It also shows how the scanner ends a code, how fast it types, and what it adds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In HubDesk, open Settings, then “Test your scanner”, and scan these codes there. HubDesk says how the scanner is set and what to change. Nothing is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It adds “{detail}” after each code. Badges are read anyway, other systems’ codes are not: set its suffix to Enter (CR) alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It adds “{detail}” before each code. Badges are read anyway, other systems’ codes are not: set its prefix to none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends a code with nothing. Badges are read, a moment later; other codes may be taken for typing. Set its suffix (also called terminator) to Enter (CR).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends a code with {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says before each code which kind it is (“{detail}”). It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sends each code twice. HubDesk counts it once; if its button was pressed once, turn off continuous reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows which keyboard the scanner is set to, and whether it changes capital and small letters: that matters for codes of other systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits up to {detail} milliseconds between two letters, as a person does. Set its delay between characters to none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works, but should be set otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the codes of the test sheet tell how a scanner is set. If it was one of them, set the scanner back to its factory settings and to a US keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner test sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a code of the test sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was typed by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code was read without a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer has another keyboard layout than the scanner. HubDesk reads the keys, not the letters: it works anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first code again, smaller and smaller. The first has the size it has on badges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys came as slowly as a person types, or were too few. Scan a code of the sheet. If you did, set the scanner’s delay between characters to none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner changes capital and small letters. Badges are read anyway; in codes of other systems it may matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner is set to the keyboard of another country than this computer’s. Badges are read anyway, but numbers and signs of other systems’ codes are not. Set it to a US keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner is set to this computer’s keyboard layout. That works here; on a computer with another layout set it to a US keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scanner does not work yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scanner works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{detail} letters were lost on the way. Plug it in without a hub, or set its delay between characters to 5 milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{millimetres} mm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScannerTestPage</name>
    <message>
        <source>It is told here how the scanner is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of a US keyboard: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest pause: {number} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}. Print it at 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan as often as you like: nothing is recorded here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan both codes, here or on the printed sheet, as you scan badges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test your scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a scan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendingAhead</name>
    <message numerus="yes">
        <source>%n badges and a list (badges.csv) are in {folder}</source>
        <translation>
            <numerusform>%n badge and a list (badges.csv) is in {folder}</numerusform>
            <numerusform>%n badges and a list (badges.csv) are in {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: nobody could read them</source>
        <translation>
            <numerusform>%n left out: nobody could read it</numerusform>
            <numerusform>%n left out: nobody could read them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an e-mail</source>
        <translation>
            <numerusform>%n without an e-mail</numerusform>
            <numerusform>%n without an e-mail</numerusform>
        </translation>
    </message>
    <message>
        <source>A folder for the badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing badges to send ahead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SerialWords</name>
    <message>
        <source>No serial scanner is chosen. Scanners that type like a keyboard need no setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} ({port})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scanner} can’t be used: another program has it, or this computer’s user may not use serial ports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scanner} is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scanner} is not there. Plug it in: it goes on by itself. Until then type names, or use another scanner.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionPanel</name>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people are in it</source>
        <translation>
            <numerusform>%n person is in it</numerusform>
            <numerusform>%n people are in it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for a place</source>
        <translation>
            <numerusform>%n waits for a place</numerusform>
            <numerusform>%n wait for a place</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People in it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To all rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unschedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionPointBox</name>
    <message>
        <source>People are scanned here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is a check-in point, open when it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>&amp;Desk name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Printer for badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy is made every few minutes of work and at the end. A folder on a stick keeps them even when the computer breaks. It counts from the next opening on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the folder of backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubDesk {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be changed for each print on the badges page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this computer awake while people are checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIT licence. Qt for Python (LGPL), Noto fonts (OFL), Lucide icons (ISC); their licences lie beside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles and kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands beside everything this desk records, for example “Door 1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They belong to this computer; what belongs to the event lies in its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitor’s screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} (not there)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetEditor</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sheets of your own yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is written to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets that HubDesk brings are always there. If your paper or labels are not among them, describe them: begin with the sheet that is most like yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet can&apos;t be read: a newer HubDesk wrote it. It can be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetForm</name>
    <message>
        <source>&amp;Columns × rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Maker’s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example HERMA 4412</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the left edge to the first cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the left of a cell to the left of the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the top of a cell to the top of the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the upper edge to the first cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G&amp;ap across · down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap between cells one above the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap between cells side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is cut: print marks where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar&amp;gin left · top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of a c&amp;ell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step acr&amp;oss · down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetList</name>
    <message>
        <source>Can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetLooks</name>
    <message>
        <source>Cell {number}: {left} mm from the left edge, {top} mm from the upper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashed: what most printers reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dotted: the badge “{badge}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetPicker</name>
    <message>
        <source>Begin with cell {number} of {count}; use the arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the first cell that is still free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First free cell of the sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetPicture</name>
    <message>
        <source>Picture of the sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source> mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of {width} × {height} mm</source>
        <translation>
            <numerusform>%n cell of {width} × {height} mm</numerusform>
            <numerusform>%n cells of {width} × {height} mm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) would fit.</source>
        <translation>
            <numerusform>%n column would fit.</numerusform>
            <numerusform>%n columns would fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) would fit.</source>
        <translation>
            <numerusform>%n row would fit.</numerusform>
            <numerusform>%n rows would fit.</numerusform>
        </translation>
    </message>
    <message>
        <source>A3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4, landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another sheet is called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As large as the badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter, landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One badge a page, as large as the badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll or cards: one at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge “{badge}”, {width} × {height} mm, is larger than a cell: it can&apos;t be printed on this sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badges come within {nearest} mm of the edge of the page; most printers print nothing within {reach} mm of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cells go over the lower edge of the page by {by} mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cells go over the right edge of the page by {by} mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cells overlap by {by} mm, one above the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cells overlap by {by} mm, side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Choose somebody in the table to see what is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Simulator</name>
    <message>
        <source>Follow the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When they come, in the time of the leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom? A name, or a badge’s code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateBar</name>
    <message>
        <source>All saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in point: {point}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the kiosk (Ctrl+Shift+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No check-in point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role of this desk: {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this desk is for; click to change it (Ctrl+Shift+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this desk checks people in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusSection</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note the cancellation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, if there is one to note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why? The desk reads this at a scan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Saved now: {name}, {time}. {verdict}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) behind what is recorded. Set it right: opening hours go by it.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute behind what is recorded. Set it right: opening hours go by it.</numerusform>
            <numerusform>The clock of this computer is %n minutes behind what is recorded. Set it right: opening hours go by it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateMenu</name>
    <message>
        <source>Another name, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge templates (*.hubdeskbadge)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the back away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template is written to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (own)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextsEditor</name>
    <message>
        <source>Add a line below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TitleEditor</name>
    <message>
        <source>Title of the new session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Add a back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a band in the delegation&apos;s colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an ellipse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the personal agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements keep to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} mm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrackRow</name>
    <message>
        <source>Choose its colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the track</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove the track; its %n session(s) stay</source>
        <translation>
            <numerusform>Remove the track; its %n session stays</numerusform>
            <numerusform>Remove the track; its %n sessions stay</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{track}: colour, {colour}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{track}: colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{track}: name of the track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{track}: remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TracksSection</name>
    <message>
        <source>Add a track</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VenueBlock</name>
    <message>
        <source>Add a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address, removing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Without it, %n session(s) wait for another room.</source>
        <translation>
            <numerusform>Without it, %n session waits for another room.</numerusform>
            <numerusform>Without it, %n sessions wait for another room.</numerusform>
        </translation>
    </message>
    <message>
        <source>{venue}: add a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{venue}: address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{venue}: more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{venue}: name of the venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{venue}: remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>A genuine badge that this desk has no name for yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer badge replaced it ({time}). Ask for that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of a sign-in sheet. Enter the sheet (Ctrl+E).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered at {time}, left at {left}. One entry a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered at {time}, left at {left}. One entry only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In since {time}, at the desk “{desk}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in although: {verdicts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May not enter. Call the organiser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No badge of ours. Scan again, or search for the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enrolled here. Ask the coordinator for a place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not our badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for: {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan again. If it stays so, this code was never issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several people have this code. Search for the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registration is “{status}”. This point asks for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registration was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This badge was made for another event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{inside} of {capacity} are inside. Wait for somebody to leave.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>Another program is writing. Nothing is lost; the answer comes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter keeps the reason · Esc goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter lets them in · Alt and a number takes a reason · Esc leaves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready: out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving. The answer comes in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan a badge, or type a name. They go in at {point}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan a badge, or type a name. They go out at {point}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry at {point}, {time}, does not count any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry is recorded already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exit at {point}, {time}, does not count any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same scan again; it counts once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no check-in point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event has no place where people check in. Make a new one with its cities (Ctrl+N): each has its check-in point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why are they let in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why was it taken back? (need not be told)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionsList</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>Published versions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message numerus="yes">
        <source>%n people concerned</source>
        <translation>
            <numerusform>%n person concerned</numerusform>
            <numerusform>%n people concerned</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed. What was handed out is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is published yet. Give the programme a name when you print it or hand it out; from then on you see here what has changed since, and whom to tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print change notice…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since “{version}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the names of those concerned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitorScreen</name>
    <message>
        <source>Visitor’s screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitorSettings</name>
    <message>
        <source>A second screen greets whoever is scanned, in their language, and says which session and room come next. Whoever is refused is only asked to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For who speaks &amp;no language that it speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greet people by their name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or close it (Ctrl+Shift+D at the desk)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitorWindow</name>
    <message>
        <source>Close the visitor’s screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitor’s screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message numerus="yes">
        <source>Not seen (%n)</source>
        <translation>
            <numerusform>Not seen (%n)</numerusform>
            <numerusform>Not seen (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Sessions that are not seen in the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions without a time wait here. Drag one onto the grid, or press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Unscheduled (%n)</source>
        <translation>
            <numerusform>Unscheduled (%n)</numerusform>
            <numerusform>Unscheduled (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Unscheduled sessions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WalkInDone</name>
    <message>
        <source>New badge {letters}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print badge (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge is printed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is registered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was not let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WalkInFields</name>
    <message>
        <source>&amp;Delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes &amp;as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail, telephone, delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lucía Tazi or لوسيا التازي</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Tazi, Lucía” says which is the family name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WalkInPanel</name>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter registers · ↓ goes to the proposals · Ctrl+P prints · Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No check-in point is chosen: they are registered only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the badge at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the badge of the last walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register and check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register as somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register as somebody else (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They go in at {point}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person was removed from the list meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no e-mail. Correct it, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WayRow</name>
    <message>
        <source>{way}: minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaysSection</name>
    <message>
        <source>Minutes from one to the other; empty: as between any two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{venue} – {other}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>A *.hubdesk file of this computer or a stick. Or drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mission of 90 people in Málaga and Tangier, to try everything on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it and its cities, then drop the delegations&apos; lists in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an event file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name} out of this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reception of your event, in one file. No network needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhenField</name>
    <message>
        <source>All but {whom}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All others instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles in sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {field}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WholeView</name>
    <message>
        <source>The badge as it is printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>Badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test your scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner works: that was a code of its test sheet. Nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window has no page for this yet; use the command “hubdesk {command}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_PeopleDelegate</name>
    <message>
        <source>not registered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ScanDelegate</name>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
