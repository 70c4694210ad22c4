/** What letters of one language are made of: parts of a sentence in their order, and what stands around them. */
export type LetterWords = {
  parts: string[][];
  /** Between the parts, and the end of a sentence. */
  between: string;
  stop: string;
  /** Words that writers put in place of others. */
  synonyms: [string, string][];
  salutations: string[];
  /** What half of all letters begin with, whatever they then say. */
  openings: string[];
  closings: string[];
  signature: (name: string) => string;
  /** Paragraphs of the draft, which many quote. */
  draft: string[];
};

const list = (text: string) => text.split("|");

/** The six languages of the platform, with a vocabulary of the subject in each. */
export const letterWords: Record<string, LetterWords> = {
  en: {
    ...{ between: " ", stop: "." },
    parts: [
      list(
        "States|Delegations|The Chair|The secretariat|Regional groups|Points of contact|Technical experts|Network operators|Small delegations|Civil society|Incident responders|Ministries|Hospitals|Universities",
      ),
      list("should|must|are asked to|could|need to|have to|ought to|may|are invited to|will have to"),
      list(
        "publish|review|test|translate|update|answer|share|explain|coordinate|protect|measure|record|notify|fund|compare|count",
      ),
      list(
        "the directory|each report|national contacts|early warnings|the list of services|training material|the annual survey|agreed terms|lessons of incidents|requests for help|norms of behaviour|the calendar of sessions|the results of tests|all translations|the register of experts|vulnerability reports|the scope of the guidance",
      ),
      list(
        "every year|before each session|without delay|in all six languages|in plain words|at night and on holidays|with the help of universities|at their own cost|as the mandate says|once a quarter|within two days|in public|after each exercise|when a crisis begins|on one page|by a simple form",
      ),
      list(
        "because small teams rely on it|since nobody else will|so that trust can grow|as hospitals have learnt|because silence costs hours|so that nobody is left out|as our members report|since faults cross borders|because figures were never published|so that all can prepare|as last winter showed|because the public pays for it|as the first reading has shown",
      ),
    ],
    synonyms: [
      ["should", "ought to"],
      ["publish", "make public"],
      ["review", "look again at"],
      ["without", "with no"],
      ["because", "for the reason that"],
      ["answer", "reply to"],
      ["since", "seeing that"],
      ["share", "pass on"],
      ["every", "each"],
      ["all", "the whole of"],
      ["must", "have to"],
      ["the", "that"],
      ["when", "as soon as"],
      ["trust", "confidence"],
      ["help", "support"],
      ["cost", "expense"],
    ],
    salutations: ["Dear Chair,", "Excellency,", "To the secretariat:", "Dear members of the group,"],
    openings: [
      "Thank you for the opportunity to comment on the zero draft and for the open way in which it was prepared.",
      "We welcome the zero draft and thank the Chair and the secretariat for their work on it.",
    ],
    closings: [
      "We remain at your disposal for any question on this letter.",
      "Thank you for your attention to these points.",
    ],
    signature: (name) => `Yours sincerely, ${name}`,
    draft: [
      "States should identify which services the public depends on, keep that list up to date, and tell the operators of such services where they can report an incident at any hour and in which language an answer can be expected, and in what time.",
      "Each State is invited to name a point of contact, to test the contact at least twice a year, and to inform the secretariat of changes within ten working days, bearing in mind the different capacities of States and the need for equal access.",
    ],
  },
  fr: {
    ...{ between: " ", stop: "." },
    parts: [
      list(
        "Les États|Les délégations|La présidence|Le secrétariat|Les groupes régionaux|Les points de contact|Les experts|Les opérateurs de réseaux|Les petites délégations|La société civile|Les équipes d'intervention|Les ministères|Les hôpitaux|Les universités",
      ),
      list("devraient|doivent|sont priés de|pourraient|ont à|auront à|peuvent|sont invités à"),
      list(
        "publier|revoir|tester|traduire|actualiser|partager|expliquer|coordonner|protéger|mesurer|consigner|notifier|financer|comparer|compter",
      ),
      list(
        "le répertoire|chaque rapport|les contacts nationaux|les alertes précoces|la liste des services|les supports de formation|l'enquête annuelle|les termes convenus|les leçons des incidents|les demandes d'aide|les normes de comportement|le calendrier des sessions|les résultats des essais|toutes les traductions|le registre des experts",
      ),
      list(
        "chaque année|avant chaque session|sans retard|dans les six langues|en mots simples|la nuit et les jours fériés|avec l'aide des universités|à leurs frais|comme le dit le mandat|une fois par trimestre|sous deux jours|en public|après chaque exercice|dès qu'une crise commence",
      ),
      list(
        "car de petites équipes en dépendent|puisque personne d'autre ne le fera|pour que la confiance grandisse|comme les hôpitaux l'ont appris|car le silence coûte des heures|pour que personne ne soit oublié|comme nos membres le disent|puisque les pannes passent les frontières|car aucun chiffre n'a été publié|pour que tous se préparent|comme l'hiver dernier l'a montré",
      ),
    ],
    synonyms: [
      ["publier", "rendre public"],
      ["car", "parce que"],
      ["chaque", "tout"],
      ["sans", "sans aucun"],
      ["devraient", "auraient à"],
      ["doivent", "ont le devoir de"],
      ["partager", "transmettre"],
      ["puisque", "étant donné que"],
      ["aide", "appui"],
      ["revoir", "réexaminer"],
      ["les", "ces"],
      ["dès", "aussitôt"],
    ],
    salutations: ["Monsieur le Président,", "Madame, Monsieur,", "Au secrétariat,"],
    openings: [
      "Nous vous remercions de pouvoir commenter l'avant-projet et de la manière ouverte dont il a été préparé.",
      "Nous saluons l'avant-projet et remercions la présidence et le secrétariat de leur travail.",
    ],
    closings: [
      "Nous restons à votre disposition pour toute question sur cette lettre.",
      "Merci de l'attention portée à ces points.",
    ],
    signature: (name) => `Veuillez agréer nos salutations distinguées, ${name}`,
    draft: [
      "Les États devraient recenser les services dont le public dépend, tenir cette liste à jour et dire aux exploitants de ces services où signaler un incident à toute heure, dans quelle langue une réponse peut être attendue et dans quel délai.",
    ],
  },
  es: {
    ...{ between: " ", stop: "." },
    parts: [
      list(
        "Los Estados|Las delegaciones|La Presidencia|La secretaría|Los grupos regionales|Los puntos de contacto|Los expertos|Los operadores de redes|Las delegaciones pequeñas|La sociedad civil|Los equipos de respuesta|Los ministerios|Los hospitales|Las universidades",
      ),
      list("deberían|deben|podrían|tienen que|tendrán que|pueden|necesitan|quieren"),
      list(
        "publicar|revisar|probar|traducir|actualizar|compartir|explicar|coordinar|proteger|medir|registrar|notificar|financiar|comparar|contar",
      ),
      list(
        "el directorio|cada informe|los contactos nacionales|las alertas tempranas|la lista de servicios|el material de formación|la encuesta anual|los términos acordados|las lecciones de los incidentes|las peticiones de ayuda|las normas de conducta|el calendario de sesiones|los resultados de las pruebas|todas las traducciones|el registro de expertos",
      ),
      list(
        "cada año|antes de cada sesión|sin demora|en los seis idiomas|con palabras sencillas|de noche y en días festivos|con ayuda de las universidades|a su propio costo|como dice el mandato|una vez por trimestre|en dos días|en público|después de cada ejercicio|cuando empieza una crisis",
      ),
      list(
        "porque equipos pequeños dependen de ello|ya que nadie más lo hará|para que crezca la confianza|como han aprendido los hospitales|porque el silencio cuesta horas|para que nadie quede fuera|como informan nuestros miembros|ya que los fallos cruzan fronteras|porque nunca se publicaron cifras|para que todos se preparen|como mostró el invierno pasado",
      ),
    ],
    synonyms: [
      ["publicar", "hacer público"],
      ["porque", "dado que"],
      ["cada", "todo"],
      ["sin", "sin ninguna"],
      ["deberían", "tendrían que"],
      ["deben", "han de"],
      ["compartir", "transmitir"],
      ["ayuda", "apoyo"],
      ["revisar", "examinar de nuevo"],
      ["los", "esos"],
      ["cuando", "en cuanto"],
    ],
    salutations: ["Señor Presidente:", "Estimados miembros del grupo:", "A la secretaría:"],
    openings: [
      "Agradecemos la oportunidad de comentar el borrador cero y la forma abierta en que se preparó.",
      "Acogemos con agrado el borrador cero y agradecemos a la Presidencia y a la secretaría su trabajo.",
    ],
    closings: [
      "Quedamos a su disposición para cualquier pregunta sobre esta carta.",
      "Gracias por su atención a estos puntos.",
    ],
    signature: (name) => `Atentamente, ${name}`,
    draft: [
      "Los Estados deberían determinar de qué servicios depende la población, mantener al día esa lista e informar a quienes los prestan de dónde pueden notificar un incidente a cualquier hora, en qué idioma se puede esperar respuesta y en qué plazo.",
    ],
  },
  ru: {
    ...{ between: " ", stop: "." },
    parts: [
      list(
        "Государства|Делегации|Председатель|Секретариат|Региональные группы|Контактные пункты|Эксперты|Операторы сетей|Малые делегации|Гражданское общество|Группы реагирования|Министерства|Больницы|Университеты",
      ),
      list("должны|обязаны|могли бы|будут должны|вправе|готовы|смогут|намерены"),
      list(
        "публиковать|проверять|переводить|обновлять|передавать|объяснять|согласовывать|защищать|измерять|записывать|сообщать|оплачивать|сравнивать|считать|пересматривать",
      ),
      list(
        "справочник|каждый доклад|национальные контакты|ранние предупреждения|перечень услуг|учебные материалы|ежегодный опрос|согласованные термины|уроки инцидентов|просьбы о помощи|нормы поведения|расписание сессий|итоги проверок|все переводы|реестр экспертов",
      ),
      list(
        "каждый год|перед каждой сессией|без задержки|на всех шести языках|простыми словами|ночью и в праздники|с помощью университетов|за свой счёт|как сказано в мандате|раз в квартал|в течение двух дней|открыто|после каждого учения|когда начинается кризис",
      ),
      list(
        "потому что на это полагаются малые группы|поскольку никто другой этого не сделает|чтобы росло доверие|как узнали больницы|потому что молчание стоит часов|чтобы никто не остался в стороне|как сообщают наши члены|поскольку сбои пересекают границы|потому что цифры никогда не публиковались|чтобы все могли подготовиться|как показала прошлая зима",
      ),
    ],
    synonyms: [
      ["должны", "обязаны"],
      ["публиковать", "делать открытыми"],
      ["потому", "оттого"],
      ["каждый", "всякий"],
      ["без", "без всякой"],
      ["поскольку", "так как"],
      ["передавать", "направлять"],
      ["помощью", "поддержкой"],
      ["сообщать", "докладывать"],
      ["чтобы", "дабы"],
      ["когда", "едва"],
    ],
    salutations: ["Уважаемый Председатель!", "Уважаемые члены группы!", "В секретариат."],
    openings: [
      "Благодарим за возможность высказаться по нулевому проекту и за открытость, с которой он готовился.",
      "Мы приветствуем нулевой проект и благодарим Председателя и секретариат за работу.",
    ],
    closings: ["Готовы ответить на любые вопросы по этому письму.", "Благодарим за внимание к этим пунктам."],
    signature: (name) => `С уважением, ${name}`,
    draft: [
      "Государствам следует определить, от каких услуг зависит население, обновлять этот перечень и сообщать тем, кто оказывает такие услуги, куда в любой час можно сообщить об инциденте, на каком языке ожидать ответа и в какой срок.",
    ],
  },
  ar: {
    ...{ between: " ", stop: "." },
    parts: [
      list(
        "ينبغي للدول|ينبغي للوفود|على الرئيس|على الأمانة|على المجموعات الإقليمية|على جهات الاتصال|يمكن للخبراء|يمكن لمشغلي الشبكات|ينبغي للوفود الصغيرة|يمكن للمجتمع المدني|على فرق الاستجابة|على الوزارات|يمكن للمستشفيات|على الجامعات",
      ),
      list("نشر|مراجعة|اختبار|ترجمة|تحديث|تبادل|شرح|تنسيق|حماية|قياس|تسجيل|تمويل|مقارنة|عد|إعلان"),
      list(
        "الدليل|كل تقرير|جهات الاتصال الوطنية|الإنذارات المبكرة|قائمة الخدمات|مواد التدريب|الاستبيان السنوي|المصطلحات المتفق عليها|دروس الحوادث|طلبات المساعدة|قواعد السلوك|جدول الدورات|نتائج الاختبارات|جميع الترجمات|سجل الخبراء",
      ),
      list(
        "كل سنة|قبل كل دورة|دون تأخير|باللغات الست|بكلمات بسيطة|ليلا وفي أيام العطل|بمساعدة الجامعات|على نفقتها الخاصة|كما تنص الولاية|مرة كل ثلاثة أشهر|في غضون يومين|علنا|بعد كل تمرين|عندما تبدأ الأزمة",
      ),
      list(
        "لأن الفرق الصغيرة تعتمد عليه|إذ لن يفعل ذلك أحد غيرها|لكي تنمو الثقة|كما تعلمت المستشفيات|لأن الصمت يكلف ساعات|لكي لا يستبعد أحد|كما يفيد أعضاؤنا|إذ تعبر الأعطال الحدود|لأن الأرقام لم تنشر قط|لكي يستعد الجميع|كما أظهر الشتاء الماضي",
      ),
      list(
        "وهذا ما نطلبه|وقد قلنا ذلك من قبل|ولا يكلف ذلك كثيرا|ونحن مستعدون للمساعدة|وهذا رأي شبكتنا|ولدينا أمثلة كثيرة|وهو أمر عاجل",
      ),
    ],
    synonyms: [
      ["نشر", "إتاحة"],
      ["لأن", "ذلك أن"],
      ["ينبغي", "يجدر"],
      ["مراجعة", "إعادة النظر في"],
      ["تبادل", "تقاسم"],
      ["كل", "جميع"],
      ["دون", "بلا"],
      ["إذ", "حيث"],
      ["لكي", "حتى"],
      ["عندما", "حالما"],
    ],
    salutations: ["السيد الرئيس،", "حضرات أعضاء الفريق،", "إلى الأمانة،"],
    openings: [
      "نشكركم على إتاحة الفرصة للتعليق على المسودة الأولى وعلى الطريقة المفتوحة التي أعدت بها.",
      "نرحب بالمسودة الأولى ونشكر الرئيس والأمانة على عملهما.",
    ],
    closings: ["نبقى رهن إشارتكم لأي سؤال عن هذه الرسالة.", "شكرا على اهتمامكم بهذه النقاط."],
    signature: (name) => `وتفضلوا بقبول فائق الاحترام، ${name}`,
    draft: [
      "ينبغي للدول أن تحدد الخدمات التي يعتمد عليها الجمهور وأن تبقي تلك القائمة محدثة وأن تخبر مشغلي هذه الخدمات أين يمكنهم الإبلاغ عن حادث في أي ساعة وبأي لغة يمكن توقع الجواب وفي أي مهلة.",
    ],
  },
  zh: {
    ...{ between: "", stop: "。" },
    parts: [
      list(
        "各国|各代表团|主席|秘书处|各区域集团|各联络点|技术专家|网络运营商|小型代表团|民间社会|事件响应小组|有关部委|医院|各大学",
      ),
      list("应当|必须|可以|需要|有必要|不妨|今后应|最好"),
      list("公布|审查|测试|翻译|更新|分享|解释|协调|保护|衡量|记录|通报|资助|比较|统计"),
      list(
        "联络名录|每份报告|国家联络人|早期预警|服务清单|培训材料|年度调查|商定用语|事件教训|援助请求|行为规范|会议日历|测试结果|全部译文|专家名册",
      ),
      list(
        "，每年一次|，在每届会议之前|，不得拖延|，使用六种语言|，用简单的话|，包括夜间和节假日|，并请大学协助|，费用自理|，正如任务授权所述|，每季度一次|，在两天之内|，公开进行|，在每次演练之后|，在危机开始时",
      ),
      list(
        "，因为小团队依赖它|，因为没有别人会做|，以便增进信任|，医院已经体会到这一点|，因为沉默会浪费时间|，以免有人被遗漏|，我们的成员这样报告|，因为故障会跨越国界|，因为数字从未公布|，以便大家做好准备|，去年冬天已经证明",
      ),
    ],
    synonyms: [
      ["应当", "应该"],
      ["公布", "公开"],
      ["因为", "由于"],
      ["必须", "务必"],
      ["分享", "共享"],
      ["以便", "从而"],
      ["审查", "复核"],
      ["需要", "有待"],
      ["翻译", "译出"],
      ["通报", "告知"],
    ],
    salutations: ["尊敬的主席：", "工作组各位成员：", "致秘书处："],
    openings: [
      "感谢给予机会对零草案发表意见，也感谢以公开方式拟订草案。",
      "我们欢迎零草案，并感谢主席和秘书处所做的工作。",
    ],
    closings: ["如对本函有任何疑问，我们随时答复。", "感谢关注以上各点。"],
    signature: (name) => `此致敬礼，${name}`,
    draft: [
      "各国应当确定公众依赖哪些服务，及时更新这份清单，并告知此类服务的经营者在任何时候可以向何处报告事件，可以用哪种语言得到答复，以及在多长时间内得到答复。",
    ],
  },
};
