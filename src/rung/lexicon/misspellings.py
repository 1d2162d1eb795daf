"""Slips of spelling that are never right, and what counts as one slip of the finger."""

from __future__ import annotations

TABLE = """
absense absence|accesible accessible|accidently accidentally|accomodate accommodate|accomodates accommodates
accomplishements accomplishments|accross across|acheive achieve|acheived achieved|acheivement achievement
acheives achieves|acheiving achieving|acknowlege acknowledge|acknowleges acknowledges|acquaintence acquaintance
adress address|adresses addresses|adressing addressing|agressive aggressive|alot a lot|ambigious ambiguous
ambigous ambiguous|ambiguos ambiguous|analagous analogous|anual annual|apparant apparent|appropiate appropriate
appropraite appropriate|arbitary arbitrary|architechture architecture|architecure architecture|arguement argument
assesment assessment|assesments assessments|assistence assistance|attendence attendance|auxillary auxiliary
availible available|avaliable available|awarness awareness|becuase because|begining beginning|beleive believe
beleives believes|benefical beneficial|benificial beneficial|busines business|bussiness business|catagory category
categries categories|challange challenge|challanges challenges|challanging challenging|clearify clarify
collaberate collaborate|collaborte collaborate|collabrate collaborate|colleages colleagues|collegue colleague
collegues colleagues|comming coming|commited committed|commitee committee|commiting committing|committment commitment
communciate communicate|communciates communicates|communicaton communication|competance competence
competancy competency|complience compliance|comunicate communicate|comunicates communicates|comunication communication
concensus consensus|concious conscious|conscienscious conscientious|consistancy consistency|consistant consistent
consistantly consistently|consistenly consistently|contribuite contribute|contributers contributors
controled controlled|convinient convenient|critisism criticism|decison decision|decisons decisions
definately definitely|definitly definitely|delievered delivered|delievers delivers|deliverd delivered
dependancies dependencies|dependancy dependency|desicion decision|desicions decisions|develope develop
developement development|developes develops|devloper developer|devlopers developers|diffrent different
dilligent diligent|disagrement disagreement|discusion discussion|discusions discussions|documentaton documentation
documention documentation|effecient efficient|effeciently efficiently|efficency efficiency|embarass embarrass
encourge encourage|engineeering engineering|enginering engineering|engneering engineering|enviroment environment
enviromental environmental|enviroments environments|especialy especially|essense essence|excecution execution
excelent excellent|excution execution|exection execution|exellent excellent|existance existence
expecations expectations|expectaion expectation|expectaions expectations|expereince experience|experiance experience
experianced experienced|expierence experience|explaination explanation|facilliate facilitate|facillitate facilitate
familar familiar|familiarty familiarity|feasability feasibility|feeback feedback|finaly finally|foward forward
freqently frequently|frequenty frequently|fullfil fulfil|fullfill fulfill|functionalty functionality|futher further
gaurantee guarantee|guidence guidance|guidline guideline|guidlines guidelines|happend happened|heirarchy hierarchy
helpfull helpful|identifes identifies|identifys identifies|imediate immediate|immediatly immediately
impliment implement|implimentation implementation|implmentation implementation|implments implements
improvment improvement|improvments improvements|incidently incidentally|indepedently independently
independance independence|independant independent|independantly independently|indicies indices|influencial influential
inital initial|initative initiative|initatives initiatives|initiatve initiative|intergrate integrate
intergration integration|judgemnt judgement|knowldege knowledge|knowledgable knowledgeable|knowlege knowledge
leadersip leadership|leadrship leadership|liasing liaising|liason liaison|maintainance maintenance
maintainence maintenance|maintenence maintenance|managment management|manuever manoeuvre|meaninful meaningful
mentorhip mentorship|messurable measurable|milage mileage|millenium millennium|neccesary necessary
neccessary necessary|necesary necessary|noticable noticeable|objectivies objectives|objetive objective
occassion occasion|occassionally occasionally|occured occurred|occurence occurrence|occuring occurring
occurrance occurrence|oportunities opportunities|oportunity opportunity|oppertunities opportunities
oppertunity opportunity|opportunites opportunities|organizaton organization|organziation organization|paralel parallel
particpate participate|particpates participates|particpation participation|performace performance
performence performance|perserverance perseverance|personel personnel|persue pursue|persues pursues|planing planning
posess possess|posesses possesses|possition position|postive positive|potentialy potentially|practicioner practitioner
practioner practitioner|practioners practitioners|preceeding preceding|prefered preferred|preferrable preferable
prioritze prioritize|prioritzes prioritizes|priviledge privilege|proactivley proactively|proactivly proactively
probelm problem|probelms problems|problmes problems|proccess process|proccesses processes|proceedure procedure
profeciency proficiency|profesional professional|professionaly professionally|proffesional professional
profficiency proficiency|proficency proficiency|progess progress|programing programming|promiss promise
pronounciation pronunciation|publically publicly|qaulity quality|quaility quality|realy really|recieve receive
recieved received|recieves receives|recieving receiving|recomend recommend|recomendation recommendation
recomendations recommendations|recomends recommends|recommondation recommendation|refered referred|refering referring
reguarly regularly|regulary regularly
relavant relevant|relevence relevance|relevent relevant|reponsibility responsibility|reponsible responsible
requirment requirement|requirments requirements|reslove resolve|resouces resources|resovles resolves
responsabilities responsibilities|responsability responsibility|responsibilites responsibilities
responsibilty responsibility|responsiblity responsibility|reviewes reviews|rigourous rigorous|scalabilty scalability
scedule schedule|schedual schedule|seperate separate|seperately separately|seperates separates|seperation separation
shedule schedule|signficant significant|significantely significantly|similiar similar|simliar similar
skillfull skilful|softare software|sofware software|solutons solutions|soultions solutions|specfic specific
specifc specific|stakeholers stakeholders|stakholder stakeholder|stakholders stakeholders|startegy strategy
stategic strategic|stategy strategy|stratgic strategic|strenght strength|strenghten strengthen|strenghts strengths
succesful successful|succesfull successful|succesfully successfully|successfull successful|successfuly successfully
suceed succeed|suceeds succeeds|sucess success|sucessful successful|sucessfully successfully|sugest suggest
sugests suggests|supercede supersede|superceed supersede|suport support|suports supports|suprise surprise
systen system|sytem system|sytems systems|targetted targeted|teamate teammate|teamates teammates|techical technical
techincal technical|technial technical|technolgies technologies|technolgy technology|temmates teammates
tendancy tendency|therfore therefore|thier their|thorougly thoroughly|throughly thoroughly|throught through
timley timely|tommorow tomorrow|tranparent transparent|transfered transferred|transparancy transparency|truely truly
unecessary unnecessary|unneccessary unnecessary|untill until|usefull useful|utlize utilize|vaccum vacuum
varius various|verison version|visability visibility|wether whether|wich which|withing within|withouth without
workflwo workflow|writting writing
"""
MISSPELLINGS: dict[str, str] = {
    wrong: right
    for line in TABLE.strip().splitlines()
    for wrong, _, right in (pair.partition(" ") for pair in line.split("|"))
    if wrong != right
}
"""Misspelled word → right word, lower case."""
BOTH_EXIST = {
    "contacts",
    "contracts",
    "contacted",
    "contracted",
    "discrete",
    "discreet",
    "processes",
    "professes",
}
VARIANTS = ("lled", "lling", "ller", "llers", "ssed", "ssing", "pped", "pping")


def one_slip_apart(word: str, right: str) -> bool:
    """Whether one letter was dropped, added or swapped with its neighbour inside the word, spelling variants apart."""
    if (
        word == right
        or word[0] != right[0]
        or word[-2:] != right[-2:]
        or word in BOTH_EXIST
        or _variants(word, right)
    ):
        return False
    if len(word) == len(right):
        apart = [at for at in range(len(word)) if word[at] != right[at]]
        return (
            apart[1:] == [apart[0] + 1]
            and word[apart[0] : apart[1] + 1] == right[apart[0] : apart[1] + 1][::-1]
        )
    short, long = sorted((word, right), key=len)
    if len(long) != len(short) + 1:
        return False
    at = next(
        (at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b),
        len(short),
    )
    return short[at:] == long[at + 1 :] and at < len(short) - 2


def _variants(word: str, right: str) -> bool:
    """Whether the two are British and American forms of one word."""
    short, long = sorted((word, right), key=len)
    doubled = long.endswith(VARIANTS) and not short.endswith(VARIANTS)
    return doubled or ("dg" in long and long.replace("e", "") == short.replace("e", ""))
