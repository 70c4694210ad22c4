import type { ContentProcess } from "./content-types";

/**
 * The groups that met before and beside the open-ended working groups: from the first day of the first session of each
 * to the last of its last, with the symbol of its report. They stand here as history, without consultations.
 */
export const expertGroups: ContentProcess = {
  slug: "gge-2004-2021",
  code: "GGE",
  name: {
    en: "Groups of Governmental Experts on ICTs, 2004–2021",
    ar: "أفرقة الخبراء الحكوميين المعنية بتكنولوجيات المعلومات والاتصالات، 2004–2021",
  },
  mandate: {
    en: "Six groups of 15 to 25 experts, set up one after the other by the General Assembly, looked at developments in the field of ICTs in the context of international security. Four of them agreed on a report by consensus; that of 2015, A/70/174, has the eleven norms.",
    ar: "ستة أفرقة ضم كل منها ما بين 15 و25 خبيرا، أنشأتها الجمعية العامة تباعا، ونظرت في التطورات في ميدان تكنولوجيات المعلومات والاتصالات في سياق الأمن الدولي. واتفقت أربعة منها على تقرير بتوافق الآراء؛ ويتضمن تقرير عام 2015، A/70/174، المعايير الأحد عشر.",
  },
  isDemonstration: false,
  areas: [],
  stages: [
    {
      name: { en: "Group of 2004–2005, no report by consensus", ar: "فريق 2004–2005، دون تقرير بتوافق الآراء" },
      startsOn: "2004-07-12",
      endsOn: "2005-07-15",
    },
    {
      name: { en: "Group of 2009–2010, report A/65/201", ar: "فريق 2009–2010، التقرير A/65/201" },
      startsOn: "2009-11-24",
      endsOn: "2010-07-16",
    },
    {
      name: { en: "Group of 2012–2013, report A/68/98", ar: "فريق 2012–2013، التقرير A/68/98" },
      startsOn: "2012-08-06",
      endsOn: "2013-06-07",
    },
    {
      name: { en: "Group of 2014–2015, report A/70/174", ar: "فريق 2014–2015، التقرير A/70/174" },
      startsOn: "2014-07-21",
      endsOn: "2015-06-26",
    },
    {
      name: { en: "Group of 2016–2017, no report by consensus", ar: "فريق 2016–2017، دون تقرير بتوافق الآراء" },
      startsOn: "2016-08-29",
      endsOn: "2017-06-23",
    },
    {
      name: { en: "Group of 2019–2021, report A/76/135", ar: "فريق 2019–2021، التقرير A/76/135" },
      startsOn: "2019-12-09",
      endsOn: "2021-05-28",
    },
  ],
  predecessor: null,
  successor: null,
};
