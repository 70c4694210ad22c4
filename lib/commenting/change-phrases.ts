/**
 * How delegations write a change into a form, in the six languages. A sentence counts only as a whole: whatever is
 * said beside it makes it somebody's own words. Each □ is a quotation.
 */
export type ChangePhrases = {
  /** Replace □ by □. */
  replace: RegExp;
  /** Delete □. */
  deleteWords: RegExp;
  /** Add □ after □; the first group says after or before. */
  insert: RegExp;
  /** The same with the place first: in □ after, add □. */
  insertAt: RegExp | null;
  /** Words in `insert` that mean after. */
  after: RegExp;
  deleteAll: RegExp;
  keep: RegExp;
};

export const changePhrases: readonly ChangePhrases[] = [
  {
    replace:
      /^(?:replace|substitute|change)(?: the (?:words?|phrase|terms?))? □ (?:by|with|to)(?: the (?:words?|phrase|terms?))? □$/,
    deleteWords: /^(?:delete|remove|strike|omit)(?: the (?:words?|phrase|terms?))? □$/,
    insert: /^(?:add|insert)(?: the (?:words?|phrase|terms?))? □ (after|before)(?: the (?:words?|phrase|terms?))? □$/,
    insertAt:
      /^(after|before)(?: the (?:words?|phrase|terms?))? □,? (?:add|insert)(?: the (?:words?|phrase|terms?))? □$/,
    after: /^after$/,
    deleteAll:
      /^(?:delete|remove|strike|omit)(?: it| (?:the |this )?(?:whole |entire )?(?:paragraph|clause|subclause|heading))?$/,
    keep: /^(?:keep|retain)(?: it| (?:the |this )?(?:paragraph|clause|text))?(?: as (?:it )?(?:is|stands))?$|^no change$/,
  },
  {
    replace:
      /^remplacer (?:(?:le mot|les mots|le terme|l['’]expression) )?□ par (?:(?:le mot|les mots|le terme|l['’]expression) )?□$/,
    deleteWords: /^(?:supprimer|retirer) (?:(?:le mot|les mots|le terme|l['’]expression) )?□$/,
    insert: /^(?:ajouter|insérer) (?:(?:le mot|les mots) )?□ (après|avant) (?:(?:le mot|les mots) )?□$/,
    insertAt: /^(après|avant) (?:(?:le mot|les mots) )?□,? (?:ajouter|insérer) (?:(?:le mot|les mots) )?□$/,
    after: /^après$/,
    deleteAll: /^(?:supprimer|retirer)(?: (?:le |ce )paragraphe)?$/,
    keep: /^(?:conserver|maintenir|garder)(?: (?:le |ce )(?:paragraphe|texte))?(?: tel quel)?$|^(?:aucun|sans) changement$/,
  },
  {
    replace:
      /^(?:reemplazar|sustituir) (?:(?:la palabra|las palabras|el término|la expresión) )?□ por (?:(?:la palabra|las palabras|el término|la expresión) )?□$/,
    deleteWords: /^(?:suprimir|eliminar) (?:(?:la palabra|las palabras|el término|la expresión) )?□$/,
    insert:
      /^(?:añadir|agregar|insertar) (?:(?:la palabra|las palabras) )?□ (después|antes) de (?:(?:la palabra|las palabras) )?□$/,
    insertAt:
      /^(después|antes) de (?:(?:la palabra|las palabras) )?□,? (?:añadir|agregar|insertar) (?:(?:la palabra|las palabras) )?□$/,
    after: /^después$/,
    deleteAll: /^(?:suprimir|eliminar)(?: (?:el |este )párrafo)?$/,
    keep: /^(?:mantener|conservar)(?: (?:el |este )(?:párrafo|texto))?(?: (?:como está|tal cual))?$|^sin cambios?$/,
  },
  {
    replace: /^заменить (?:слов[оа] |выражение |термин )?□ (?:на|слов(?:ом|ами)|выражением|термином) □$/,
    deleteWords: /^(?:исключить|удалить|снять) (?:слов[оа] |выражение |термин )?□$/,
    insert: /^(?:добавить|вставить|включить) (?:слов[оа] )?□ (после|перед) (?:слов(?:а|ом|ами)? )?□$/,
    insertAt: /^(после|перед) (?:слов(?:а|ом|ами)? )?□ (?:добавить|вставить|включить) (?:слов[оа] )?□$/,
    after: /^после$/,
    deleteAll: /^(?:исключить|удалить|снять)(?: (?:этот )?(?:пункт|абзац))?$/,
    keep: /^(?:сохранить|оставить)(?: (?:этот )?(?:пункт|абзац|текст))?(?: без изменений)?$|^без изменений$/,
  },
  {
    replace: /^(?:将|把)?□(?:改为|替换为|改成)□$/,
    deleteWords: /^(?:删除|删去)□$/,
    insert: /^(?!)$/,
    insertAt: /^在□之?(后|前)(?:增加|添加|插入|加上|加入)□$/,
    after: /^后$/,
    deleteAll: /^(?:删除|删去)(?:[本该此整]段)?$/,
    keep: /^(?:保留|保持)(?:[本该此]段|原文)?(?:不变)?$|^不(?:作)?修改$/,
  },
  {
    replace: /^(?:الاستعاضة عن|يستعاض عن|يُستعاض عن|استبدال) (?:عبارة |كلمة |كلمتي )?□ بـ? ?(?:عبارة |كلمة |كلمتي )?□$/,
    deleteWords: /^(?:حذف|تحذف|تُحذف|يحذف) (?:عبارة |كلمة |كلمتي )?□$/,
    insert: /^(?:إضافة|إدراج|تضاف|تُضاف) (?:عبارة |كلمة |كلمتي )?□ (بعد|قبل) (?:عبارة |كلمة |كلمتي )?□$/,
    insertAt: /^(بعد|قبل) (?:عبارة |كلمة |كلمتي )?□،? (?:تضاف|تُضاف|إضافة|تدرج) (?:عبارة |كلمة |كلمتي )?□$/,
    after: /^بعد$/,
    deleteAll: /^(?:حذف|تحذف|تُحذف)(?: (?:هذه )?الفقرة)?$/,
    keep: /^(?:الإبقاء على|تبقى|إبقاء)(?: (?:هذه )?الفقرة)?(?: كما هي)?$|^(?:دون|بدون|بلا) تغيير$/,
  },
];

/** "Replace the paragraph by: …": everything behind the colon is the wording. */
export const wholeWording =
  /^(?:(?:replace|substitute) (?:the |this )?(?:whole |entire )?(?:paragraph|text|clause) (?:by|with)|remplacer (?:le |ce )paragraphe par|(?:reemplazar|sustituir) (?:el |este )párrafo por|заменить (?:этот )?пункт следующим текстом|将[本该此]段替换为|الاستعاضة عن (?:هذه )?الفقرة بما يلي)\s*[:：]\s*(.+)$/isu;

/** "Add after this paragraph: …", and before it. */
export const addedAfter =
  /^(?:(?:add|insert)(?: a new paragraph)? after (?:the|this) paragraph|(?:ajouter|insérer) après (?:le|ce) paragraphe|(?:añadir|agregar|insertar) después de este párrafo|добавить после этого пункта|在[本该此]段之后增加|إضافة ما يلي بعد هذه الفقرة)\s*[:：]\s*(.+)$/isu;
export const addedBefore =
  /^(?:(?:add|insert)(?: a new paragraph)? before (?:the|this) paragraph|(?:ajouter|insérer) avant (?:le|ce) paragraphe|(?:añadir|agregar|insertar) antes de este párrafo|добавить перед этим пунктом|在[本该此]段之前增加|إضافة ما يلي قبل هذه الفقرة)\s*[:：]\s*(.+)$/isu;
