//! First names that tell whether a person is a man or a woman, and that a name is a person's. Folded.

/// Given mostly to men.
pub const MALE: &str = "aaron abdallah abdel abdul abdulaziz abdullah abdur abe abel abraham achim adam adebayo adem adeyemi adnan adolf \
    adolfo adrian agustin ahmad ahmed ahmet aidan ajay akbar akhil akira al alan alasdair alastair albert albin aldo \
    alec alejandro aleksandar aleksander aleksandr aleksei alessandro alex alexander alexandre alexei alexis alf \
    alfie alfonso alfred alfredo ali alistair allan allen alonso alphonse alun alvaro amadou amar ambrose amir amit \
    amos anand anatoly anders andre andreas andrei andrej andres andrew andrzej andy angel angelo angus anil ankit \
    ansel anthony antoine anton antonin antonio antonis antti anwar archie ari aristide armand armando arne arno \
    arnold arsene artem arthur arturo arun arvind asa ash asher ashok ashraf asif aslan atif augusto aurelio avi \
    avraham axel ayman azeem aziz baldwin baptiste barack barnaby barney barry bart bashar basil bastian ben \
    benedict benito benjamin benjy benoit bernard bernardo bernie bert bertrand bilal bill billy bjorn blaine boaz \
    bob bobby bogdan boniface boris boyd brad braden bradley brandon brayden brendan brent brett brian brody bruce \
    bruno bryan bryce burt byron caleb calvin cameron camilo carey carl carlo carlos carson carter casey caspar \
    cecil cedric cesar chad chandra charles charley charlie chester chet chetan chris christian christoph christophe \
    christopher christos chuck ciaran cillian clarence claude clay clayton clement cliff clifford clifton clint \
    clive cody colby colin connor conor constantin constantine corey cormac cornelius cory cosmo craig cristian \
    cristiano curt curtis cuthbert cyril cyrus dag dale dalton damian damien damon dan daniel danny dante darius \
    dariusz darragh darrel darrell darren darryl dashiell dave david davide dean declan deepak dejan delroy \
    demetrius dennis derek dermot desmond dev devin dexter diarmuid dick didier diego dieter digby dilip dimitri \
    dimitris dinesh dirk djamel dmitri dmitry domenico dominic don donal donald donnie donovan dorian doug douglas \
    drew duncan dustin dwayne dwight dylan eamon eamonn earl eberhard ebrahim eckhard ed eddie edgar edmond edmund \
    edouard eduardo edward edwin efraim efrain egon ehud einar eitan elbert eldon eli elias elie elijah eliot elliot \
    elliott elmer elon elvis elwood emanuel emil emile emilio emmanuel emmett enda engelbert enoch enrico enrique \
    enzo erhan eric erick erik erling ermias ernest ernesto errol erwin esa esteban ethan eugene eugenio evan \
    evander evaristo everett ezra fabian fabio fabrice fadi faisal farid farouk fawad fedor felipe felix ferdinand \
    fergal fergus fernando fidel finbar finn fintan flavio florian floyd forrest francis francisco franck franco \
    francois frank franklin franz fraser fred freddie freddy frederick friedrich fritz fyodor gabe gabriel gad \
    gareth garrett garry garth gary gaston gaurav gavin gavriel gene gennady geoff geoffrey georg george georges \
    georgi georgios gerald gerard gerardo gerd gerhard german gerrit gerry ghassan giacomo gianluca gianni gideon \
    gil gilbert giles gino giorgio giovanni giuseppe glen glenn godfrey gonzalo gopal goran gordie gordon govind \
    graeme graham grant greame greg gregg gregor gregory grigory guido guillaume guillermo gunnar gunter gunther gus \
    gustav gustavo guy gwyn habib hakan hakim hal haldor hamid hamish hamza hani hank hans hari haris harish harold \
    haroon harris harrison harry harvey hasan hashim hassan haydn heath hector heinrich heinz helmut hendrik henri \
    henrik henrique henry herb herbert herman hernan herve hideo hilmar hiram hiroshi horace horacio horst hosni \
    howard howie hubert huck hugh hugo humberto humphrey hussein huw hyun iain ian ibrahim ignacio igor ike ilham \
    ilya imad imran imre indra ingmar ingo ingvar inigo ioan ioannis ira irfan irvin irving irwin isaac ishmael \
    isidro ismail issa istvan ivan ivor iyad izzy jaan jaap jabari jacek jacinto jack jackson jacob jacques jagdish \
    jahangir jai jaime jair jake jakob jalal jamal james jamie jamil jan janos jared jarrett jarvis jascha jason \
    jaspal jasper javad javier jay jaya jayden jean jeb jed jeff jeffrey jem jens jerald jeremiah jeremy jermaine \
    jerome jerry jesse jesus jethro jim jimmie jimmy jitendra joachim joakim joao joaquin jock jody joe joel joep \
    joey johan johann john johnny jomo jon jonas jonathan jonny joost jordan jordi jorg jorge jorgen jose josef \
    josep joseph josh joshua josiah josue juan judah judd jude jukka julen jules julian julio julius junichi jurgen \
    justin kadir kaito kamal karan kareem karel karim karl karol kaspar kasper kazimierz keir keiran keith kelvin \
    kemal ken kendrick kenji kenneth kenny kent kenzo kermit kevin khaled khalid khalil khizr kieran kim kiran kirk \
    kit klaus knut kofi konrad konstantin kris krishna kristian kristof krzysztof kumar kurt kwame kwasi kyle \
    lachlan lakshman lamar lamont lance landon larry lars lasse laszlo laurence laurent lawrence lawson lech lee \
    leif leigh leland lenny leo leon leonard leonardo leonid leopold leroy leszek lev levi lewis liam lindsey linus \
    linwood lionel lloyd lluis loic lorenz lorenzo lorne lothar lou louis lowell luca lucas luciano lucien lucio \
    ludovic ludwig luigi luis luiz lukas lukasz luke luther lyle lyman lyndon maarten magnus mahathir mahesh mahmoud \
    majid makoto malcolm malik mamadou manfred manmohan manny mansour manu manuel marat marc marcel marcello marcelo \
    marcin marco marcus marek mariano mario marius mark marko markus marlin marlon marquis marshall marten martin \
    marty marvin masood massimo mateo mateusz mathias mathieu mats matt matteo matthew matthias maurice mauricio \
    mauro maury max maxim maximilian maxwell mehdi mehmet melvin menachem merle merlin mervyn micah michael michel \
    mick mickey micky miguel mihai mikael mike mikel mikhail mikko milan miles millard milo milos milton miroslav \
    misha mitch mitchell mitt mohamad mohamed mohammad mohammed mohan mohit monty morris morten mortimer moses moshe \
    mostafa muammar muhammad muhammadu mukesh munir murray mustafa mustapha myles myron nabil nader naftali najib \
    narendra nasir nasser nate nathan nathaniel naveed naveen navin neal ned neil neville newt newton niall nicholai \
    nicholas nick nico nicola nicolai nicolas nicolaus niels nigel nikhil nikita niklas nikola nikolai nikolaos \
    nikos nils nitin njabulo noah noam noe noel nolan norbert norm norman norris nuno obadiah olaf olav oleg \
    oleksandr oleksii oliver olivier olof olu omar omer ondrej oren orrin osama osbert oscar osman osvaldo oswald \
    otavio otis otto ousmane ove owen ozzie paavo pablo paddy padraig panos paolo paresh pascal patricio patrick \
    paul paulo pavel pavlo pawel paz pedro percy perry pertti petar pete peter petr petri petros phil philip \
    philippe phillip pierre piers piet pieter pietro pim piotr prakash pranab prasad pratap preston primo quentin \
    quinn raad rachid radek radoslaw rafa rafael rafal rafe rafi raghu rahm rahul raimund rainer raj rajan rajesh \
    rajiv rajnath rakesh raleigh ralph rama ramesh rami ramin ramiro ramiz ramon rand randall randy ranil ranjit \
    rashad rashid rasmus raul ravi ray rayan raymond recep reg reggie reginald reidar reince reinhard reinhold remi \
    rene reuben reuven rex rhys ricard ricardo riccardo rich richard richie rick ricky rico rishi riyad rizwan roald \
    rob robbie robby robert roberto robin rocco rod rodney rodolfo rodrigo rodrigue rogelio roger rohan roland \
    rolando rolf romain roman romano romeo romeu ron ronald ronan ronen ronnie rory roscoe ross rowan roy royce \
    ruaridh ruben rudi rudolf rudolph rudy rufus rui rune rupert russ russell rustam ruud ryan saad sabino sacha \
    sadiq saif sajid salah saleh salim salman salvador salvatore sam sami samir samuel sandeep sander sandro sandy \
    sanjay sanjeev santiago santosh satoshi satya saul saulo sayed scott sean sebastian sebastiao sebastien selim \
    serge sergei sergej sergey sergi sergio seth seumas seymour shahid shane shaquille sharif shashi shaun shelby \
    sheldon sherman sherwood shigeru shimon shinzo shlomo shyam sid siddharth sidney sigmar silas silvio simeon \
    simeone simon sinan sixto slavoj slobodan solomon sonny soren spencer spiro stan stanislav stanislaw stanley \
    stavros stefan stefano steffen stephen sterling steve steven stewart stewie stig stu stuart subhash sudhir \
    suleiman sumit sunil suresh svein sven syed sylvain sylvester szymon tadeusz tadhg taha takashi takeshi talal \
    tamir tancredo tapio tarek tarik tariq tate taylor tayyip ted teddy teemu tendai terence terrence terry thabo \
    thad thaddeus theo theodore thierry thomas thor thorsten tiago tibor tim timo timothy tito tobias tobin toby \
    todd tom tomas tomasz tommaso tommy tony tore torsten toshio toshiro travis trevor trey tristan troy tucker \
    tyler tyrone tyson uday udo ulf uli ulrich ulysses umar umberto uri uwe vaclav valentin valeri valery vasily \
    vasyl venkat verne vernon vic vicente victor vidar vijay vikram viktor vilhelm vinay vince vincent vinnie virgil \
    vishal vitali vitaliy vito vittorio vivek vlad vladimir vlado volker volodymyr wade wael wahid waldemar waleed \
    walid wallace walter warren wasim wayne werner wes wesley wilbur wilfred wilfredo wilfried wilhelm will willard \
    willem william willie willis wilmer wim winfried winston winthrop witold wojciech wolf wolfgang woodrow woody \
    wyatt xabier xander xavier xi yair yakov yanis yannick yannis yaroslav yasir yasser yigal yitzhak yoav yoel \
    yosef yoshihide yossi yousef youssef yukiya yuri yuriy yusuf yuval yves zach zachary zafar zaid zakaria zaki \
    zalmay zander zane zbigniew zeke zev ziad zoltan zoran zubair";

/// Given mostly to women.
pub const FEMALE: &str = "abbie abby abigail ada adela adelaide adele adeline adina aditi adriana aerin afia agatha agnes agneta agnieszka \
    aida aileen aimee ainhoa ainsley aisha aishah ajda akiko alana alba alberta alejandra aleksandra alena \
    alessandra alessia alexa alexandra alexis alice alicia alina aliona alisa alisha alison alissa allegra allie \
    allison alma almudena althea alva alyson alyssa amal amalia amanda amara amber amelia amelie amie amina aminata \
    amira amrit amrita amy ana anabel anais anastasia anat andrea anette angela angeles angelica angelina angelique \
    angie anika anisa anita anja anjali anju anke ann anna annabel annabelle annalena anne anneke anneliese \
    annemarie annette annie annika annmarie antje antoinette antonella antonia anya aoife april arabella araceli \
    ariana ariane arianna ariel arlene arundhati asha ashleigh ashley asma astrid athena aubrey audra audrey augusta \
    aung aurelia aurora ava avril aya ayaan ayelet ayesha ayse azadeh azra babette barbara bea beata beatrice \
    beatriz becky belen belinda bella benazir berenice bernadette bernice bertha bess beth betsy bette bettina betty \
    beverly bhavna bianca billie birgit birgitta blanca blanche bobbie bonita bonnie branka breanna bree brenda \
    brenna brianna bridget brigid brigitte britta brittany brooke bryony cait caitlin caitlyn caitriona calista \
    camila candace candice candida caprice cara carina carine carla carlene carlotta carly carme carmela carmen \
    carol carole carolina caroline carolyn carrie carys cass cassandra cassidy cassie catalina catarina cate cath \
    cathal catharine catherine cathleen cathy catriona cecile cecilia cecily celeste celia celina celine chanel \
    chantal charis charlene charlize charlotte charmaine chelsea chelsey cher cherie cheryl cheyenne chiara chloe \
    chris chrissy christa christel christelle christi christiane christie christina christine christy chrystia ciara \
    cicely cilla cindy claire clara clare clarice clarissa claudette claudia claudine clea clementine cleo clio coco \
    colette colleen concepcion concha condoleezza connie constance consuelo cora coralie cordelia corinna corinne \
    cornelia courtney cressida cristiana cristina crystal cyndi cynthia dagmar dahlia daisy dana danica daniela \
    daniella danielle danna daphne darcy daria darlene darya davina dawn deana deanna deanne deb debbie debby \
    deborah debra dee deepa deepika deidre deirdre delfina delia delilah delphine demi denisa denise desiree devi \
    devika diana diane dianne dilma dina dionne dipa divya dolly dolores dominique donatella donna dora doris dorit \
    dorota dorothea dorothee dorothy dotty drusilla dulce dympna ebony edie edith edna edwina effie eileen eilidh \
    eilis eirini ekaterina elaine eleanor elena eleni eleonora elfriede eliana elif elin elina elise eliza elizabeth \
    elke ella ellen ellie elma elodie eloise elsa elsie elspeth elvira emilia emilie emily emine emma emmanuelle \
    emmeline emmy ena enid enrica erica erika erin erna ernestine esme esmeralda esperanza estela estelle esther \
    ethel etta eugenia eugenie eunice euphemia eva evelina evelyn evita ewa fabiola fadumo fanny farah fatemeh \
    fatima fatma fatou faustina fay faye federica felicia felicity fenella fern fidelia filomena fiona fionnuala \
    fleur flo flora florence florentina flossie frances francia francoise frankie franziska freda frederica freya \
    frida frieda gabby gabi gabriela gabriella gabrielle gaia gail galina gaynor geeta gemma genevieve georgette \
    georgia georgiana georgie georgina geraldine gerda germaine gertrude ghislaine gia giada gigi gila gillian gina \
    ginette ginger ginni giorgia giovanna gisela giselle gita giulia giuliana gladys glenda glenys gloria golda \
    goldie graca grace graciela grainne grazia greer greta gretchen griselda guadalupe gudrun guinevere gulnara \
    gulnaz gunilla gurpreet gwen gwendolen gwendolyn gwyneth hadley hala hana hanan hanna hannah hanne harriet \
    harriett hattie hayley hazel heather heidi heike helen helena helene helga heloise henrietta hermine hermione \
    hester hilary hilda hildegard hillary hira hollie holly hortense huma hyacinth ida ilana ileana ilhan ilse iman \
    imelda imogen ina ines inga ingeborg inger ingrid inma ioana irena irene irina iris irma isabel isabella \
    isabelle isadora isis isla isobel itziar ivana ivanka ivette izabela jacinda jacinta jackie jacqueline jada jade \
    jaime jaimie jaleh jamie jamila jan jana jane janelle janet janette janice janie janine jasmin jasmine jaya \
    jayne jeanette jeanne jeannette jeannie jemima jen jenifer jenna jennifer jenny jeri jess jessica jessie jette \
    jewel jill jillian jimena jo joan joann joanna joannah joanne joaquina jocelyn jodi jodie jody johanna johanne \
    joleen jolene joni jorja josefina josephine josie joslyn jovita joy joyce juana juanita jude judi judith judy \
    jules julia juliana juliane julianna julianne julie juliet juliette juno justina justine jutta kaia kaitlin kaja \
    kamala kamila kamla kara karen karin karina karla karolina katarina katarzyna kate katerina kateryna katharine \
    kathe katherine kathi kathleen kathrin kathryn kathy katia katie katja katrina katy katya kay kaya kayla \
    kayleigh keiko keira keisha kelley kellie kelly kellyanne kelsey kemi kendall kendra keri kerri kerry kerstin \
    khadija kiera kiki kim kimberly kiran kirsten kirsti kirstie kirstin kirstjen kirsty kitty kris krista kristen \
    kristi kristin kristina kristine krystal krystyna kyla kylie kyra kyrsten lacey laetitia laila lakshmi lana lara \
    larisa larissa latifa latoya laura laurel lauren lauri laurie laverne lavinia layla lea leah leanne leela leia \
    leigh leila leilani lela lena lenka lenore leona leonie leonor leonora leontyne leslie leticia letizia lexi \
    leyla lia liana libby lidia liesel lila lilian liliana lilith lillian lily lina linda linnea lisa lisbeth lise \
    lisette liv livia liz liza lizzie lizzy loes lois lola lolita loredana lorena loretta lori loris lorna lorrain \
    lorraine lorrie lotte lottie lou louella louisa louise lourdes luana lucia luciana lucie lucille lucinda \
    lucretia lucy ludmila luisa lula lupe luz lyda lydia lydie lynda lyndsay lyndsey lynette lynn lynne lynsey lyra \
    mabel macarena machteld maddie madeleine madeline madge madhuri mae maeve mafalda magda magdalena magdalene \
    maggie mahnaz maia maimouna mairead maisie maite maja malala malalai malgorzata malia mallory malvina mamta \
    manal mandy manisha manon manuela mara marcelina marcella marci marcia marcie marcy mareike margaret margarita \
    margaux margery margit margo margot margrethe marguerite mari maria mariam mariame marian mariana mariangela \
    marianna marianne maribel maricel marie marielle marietta marija marika marilou marilyn marina marine marion \
    maris marisa marisol marissa marit marita marjan marjorie marla marlena marlene marlo marni marnie marsha marta \
    martha martina marusia marva mary maryam maryann maryanne matilda matilde maud maude maura maureen maxine maya \
    mayra meena meera meg megan meghan meghna mei meike melania melanie melba melinda melissa mena mercedes meredith \
    meret meryl mette mhairi mia michaela michele micheline michelle michiko mieke migdalia mika mila mildred milena \
    millicent millie milly mimi mina mindy minerva minna minnie mira miranda mireille mirella miriam mirjam misty \
    mitzi moira moire mollie molly mona monica monique montserrat morag morgan morgane moyra muriel myra myriam \
    myrna myrtle nabila nadezhda nadia nadine nadja nafissatou nahid naima nalini nan nanci nancy nanette naoko \
    naomi narges nasrin nastya natacha natalia natalie natalya natasha nathalie nawal nayla neda neha nelida nell \
    nellie nelly nerea nerys nessa neta nettie neve nia niamh nicky nicola nicole nicoletta nicolette nieves nigella \
    nikki nilima nina nisha nita noa noelia noelle noemi nola nora norah noreen norma noura nuala nuria nurit nyree \
    octavia odette odile ofelia oksana olena olenka olga olivia oonagh ophelia oprah oriana orla orly orna ottilie \
    padma paige palmira paloma pam pamela pandora paola parisa pascale pat patrice patricia patrizia patsy patti \
    paula pauletta paulette paulina pauline paz peg penelope penny pepa perla pernille petra petronella philippa \
    phillipa philomena phoebe phyllida phyllis pia pilar pippa polly poppy portia pragya pranita pratibha preeti \
    primrose prisca priscilla priti priya priyanka purificacion quiana rachael rachel rachelle rae rafaela raffaella \
    rahel raisa rajani ramona rana randi rania ranjana raquel rashida rashmi raven rea reanna reba rebeca rebecca \
    rebekah reem reese regina rehana reina rekha rena renata renate renee renu reshma reyna rhea rhiannon rhoda \
    rhona rhonda riane ricarda richa riikka rika rikke rima rina rishika rita riva robbie roberta roberte robin \
    robyn rochelle rocio roisin rolande roma romana romina romy rona ronda ronit ronna rosa rosalba rosalia rosalie \
    rosalind rosalyn rosana rosanna rosanne rosaria rosaura rose roseanne rosella roselyn rosemarie rosemary rosetta \
    rosie roslyn rowena roxana roxane roxanne roxie roya rukhsana rukmini rupa rute ruth ruthie saba sabina sabine \
    sabrina sade sadie saffron safia sahar sakura salima sally salma salome samantha sameera samia samira sana \
    sandhya sandi sandie sandra sania sanna saoirse saori sapna sara sarah sarai sarita sasha saskia savita seema \
    selena selina selma semra serena severine shabnam shakira shami shannon shanta shanti shari sharlene sharmila \
    sharon sharyn shauna shawna shazia sheena sheetal sheila shelagh shelia shelley shereen sheri sherri sherrie \
    sherry sheryl shira shireen shirin shirley shivani shobha shona shoshana shulamit sian siddika sidonie sienna \
    sigrid silke silvana silvia simona simone sinead siobhan sira sissy siv skye sofia sofie solange soledad solveig \
    sonal sondra sonia sonja sonya sophia sophie sophy soraya stacey stacy stefania stefanie stella steph stephania \
    stephanie stina sue sue-ellen suha sukhi sumaya sumitra sunita sunniva surya susan susana susanna susanne susi \
    susie suzan suzana suzanna suzanne suzette suzi suzie suzy svetlana swati sybil sylvia sylvie tabitha tahira \
    taina tal tali talia tallulah tamar tamara tamika tammie tammy tamsin tania tanisha tanja tanya tara tarja tasha \
    tatiana tatjana tatyana tawakkol tawana taylor tea teresa teri terri tess tessa thandi thea thelma theodora \
    theresa therese theresia thomasina tiffany tilda tilly tina tine toni tonia tonya torun tova tracey traci tracy \
    tricia trina trine trish trisha trista trixie trudie trudy tulsi tyra ulla ulrike uma una ursula urszula usha \
    uta ute valentina valeria valerie vanda vandana vanessa vanja vasundhara veda velma venetia vera verity verna \
    veronica veronika veronique vesna vibeke vicki vickie vicky victoire victoria vida vidya viktoria vilma viola \
    violet viorica virginia viridiana vita viv viveca viveka vivian vivica vivien vivienne vonda wafa wanda wangari \
    wanjiru wenche wendi wendy whitney wiebke wilhelmina willa wilma winifred winnie winona wynne xanthe xenia \
    ximena xiomara yadira yael yana yara yasmeen yasmin yasmina yasmine yelena yesenia yevgenia yoko yolanda yolande \
    yoselin yuki yukiko yulia yuliya yumi yuriko yusra yvette yvonne zadie zahra zaina zainab zakia zandra zara \
    zarina zehra zelda zena zenobia zeynep zia zina zinaida zita zoe zofia zohra zora zsa zsuzsa zsuzsanna zulema";
