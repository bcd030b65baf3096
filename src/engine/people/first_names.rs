//! First names that tell whether a person is a man or a woman, and that a name is a person's.

/// Given mostly to men.
pub const MALE: &str = "aaron abdul abdullah abraham adam adrian ahmad ahmed al alan albert alejandro alex alexander \
    alfonso alfred ali allan allen alvaro andre andreas andres andrew andy angel angelo anthony antonin antonio arnold \
    arthur asa ash augusto avi barack barry bart ben benjamin bernard bernie bert bill billy bob bobby boris brad \
    bradley brandon brendan brent brett brian bruce bryan byron calvin carl carlos carter cesar chad charles charlie \
    chris christian christopher chuck clarence claude clay clint colin cory craig curt curtis cyrus dale damon dan \
    daniel danny darrell darren dave david dean dennis derek devin diego dick dmitri dmitry dominic don donald doug \
    douglas duncan dustin dwight earl ed eddie edgar eduardo edward edwin eli elijah elliott elon emilio emmanuel \
    enrique eric erick erik ernest ernesto esteban ethan eugene evan felipe felix fernando fidel floyd francis \
    francisco francois frank franklin fred frederick fyodor gabriel garrett gary gavin gene geoff geoffrey george \
    gerald gerardo gerry gilbert glen glenn gordon graham grant greg gregg gregory guillermo gus gustavo guy hans \
    harold harry hassan hector henry herbert herman howard hugh hugo hussein ian ibrahim igor ike isaac ismail ivan \
    jack jackson jacob jacques jaime jair jake james jamie jared jason javier jay jean jeb jeff jeffrey jens jeremy \
    jerome jerry jesse jesus jim jimmy joaquin joe joel johan johann john johnny jon jonathan jordan jorge jose josef \
    josep joseph josh joshua josé juan julian julio justin karl keith ken kenneth kevin khalid kirk klaus kurt kyle \
    lance larry lars laurence lawrence lee leo leon leonard leonardo lewis liam lindsey lloyd louis luca lucas luis \
    luke lyndon mahmoud malcolm manuel marc marco marcus mario mark marshall martin marty marvin mateo matt matteo \
    matthew maurice mauricio max michael michel miguel mike mikhail milton mitch mitchell mitt mohamed mohammad \
    mohammed moses muhammad mustafa narendra nate nathan nathaniel neil ned newt nicholas nick nicolas nigel nikita \
    noah noel norman oleg oliver omar orrin oscar osama otto owen pablo patrick paul pavel pedro perry pete peter \
    phil philip philippe phillip pierre rafael rahm raj ralph ramon rand randall randy raul ray raymond recep reggie \
    reince rex ricardo rich richard rick ricky rob robert roberto rod rodney rodrigo roger roland ron ronald rory \
    ross roy rubén rudolph rudy russ russell ryan salman salvador sam samuel santiago saul scott sean sebastian \
    sergei sergey sergio seth shane shaun shinzo sidney silvio simon spencer stan stanley stefan stephen steve \
    steven stewart stuart tariq ted terrence terry theodore thomas tim timothy tobias todd tom tommy tony travis \
    trevor trey troy tyler ulrich umar vernon vicente victor viktor vince vincent vladimir wade wallace walter warren \
    wayne wesley will willem william willie winston wolf wolfgang xavier xi yasser yousef yukiya yusuf zach zachary \
    zalmay ángel álvaro";

/// Given mostly to women.
pub const FEMALE: &str = "abigail ada adriana agnes aisha alejandra alexandra alice alicia alison allison alyssa amanda \
    amber amelia amy ana andrea angela angelina anita ann anna anne annette annie april arianna ashley audrey aung \
    barbara beatrice becky bernadette beth betsy betty beverly bonnie brenda bridget brittany camila carla carly \
    carmen carol carolina caroline carolyn carrie catherine cathy cecilia celia charlene charlotte chelsea cheryl \
    christiane christina christine cindy claire clara claudia colleen condoleezza connie cristina crystal cynthia \
    daisy dana danielle dawn debbie deborah debra delia denise diana diane dianne dolores donna dora doris dorothy \
    edith eileen elaine elena eleanor elise elizabeth ella ellen elsa emily emma erica erin estela esther eva evelyn \
    fatima fiona florence frances francia gabriela gail genevieve georgia gina ginger ginni gladys gloria grace greta \
    gretchen gwen hannah harriet hazel heather heidi helen helena hilary hillary holly huma ida ingrid irene iris \
    isabel isabella ivanka jackie jacqueline jan jane janet janice jasmine jeanne jen jenna jennifer jenny jessica \
    jill jo joan joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana julie kamala karen \
    karina kate katharine katherine kathleen kathryn kathy katie katrina kay kayleigh kellyanne kelly kendra kerry \
    kim kimberly kirsten kirstjen kristen kristi kristin laura lauren laurie leah leslie lena lily linda lisa liz \
    lois loretta lori lorraine louise lourdes lucia lucy luisa lydia lynn madeleine maggie malia marcia margaret \
    margot maria mariana marie marilyn marina marine marissa marjorie marsha marta martha mary maureen maxine megan \
    meghan melania melanie melinda melissa mercedes meredith mia michelle mildred miranda molly monica nadia nancy \
    naomi natalia natalie natasha nicole nikki nina nora norma olga olivia paige pamela patricia patsy patti paula \
    pauline penelope penny phyllis priscilla rachel rebecca regina renee rita robin rosa rosalind rose roxanne ruth \
    sally samantha sandra sara sarah sasha shannon sharon sheila shelley sheryl shirley silvia sofia sonia sophia \
    sophie stacey stacy stella stephanie sue susan susana susanna suzanne sylvia tamara tammy tanya tara tatiana \
    teresa theresa tiffany tina tracy tulsi ursula valerie vanessa vera veronica victoria violet virginia vivian \
    wanda wendy whitney yolanda yvette yvonne zoe";
