import type { ContentInput } from "./input-types";
import { jointInput } from "./joint-input";
import { body, heading, list, note, paragraph, table } from "./rich";

/** Inputs by area: a joint one, single ones in two languages, one under a pseudonym, and some on their way. */
export const sessionInputs: ContentInput[] = [
  {
    organisation: "demo-university-b",
    author: "zofia@demo.example",
    language: "en",
    title: "What eleven norms look like from a control room",
    about: "A research group that studies how operators of public services read international texts.",
    parts: [
      {
        key: "norms",
        keyMessage: "Operators follow a norm when somebody has told them what to do on Monday morning.",
        recommendation:
          "Attach to each norm one page that names the first three steps of an operator, and review it yearly.",
        body: body(
          paragraph(
            "We asked forty-one operators of water, power and health services in nine countries which of the norms they had heard of, and which of them had changed anything in their work.",
            note("The interviews were held between March and July; the questions are in the annex."),
            " The answers part along a simple line: norms that name a duty of a State are known to lawyers, norms that name a service are known to engineers.",
          ),
          heading("What was known, and what was done"),
          table(
            ["Norm", "Heard of it", "Changed something"],
            ["(f) not damaging critical infrastructure", "38 of 41", "12 of 41"],
            ["(g) protecting critical infrastructure", "35 of 41", "29 of 41"],
            ["(h) answering requests for help", "9 of 41", "2 of 41"],
            ["(j) reporting vulnerabilities", "31 of 41", "24 of 41"],
          ),
          paragraph(
            "Norm (h) is the one that nobody in a control room had been told about, although it is written for the night in which a control room needs it.",
            note("The text of the norms is in the report of 2015.", "https://undocs.org/A/70/174"),
          ),
        ),
      },
      {
        key: "international-law",
        keyMessage: "A shared list of questions does more than another list of positions.",
        body: body(
          paragraph(
            "National positions on how international law applies are now many, and they differ in length by a factor of forty. Reading them side by side is possible only where they answer the same questions.",
          ),
          list(
            ["Which acts does the State regard as a use of force?"],
            ["What does due care ask of a State from whose territory harm is done?"],
            ["Who decides, inside the State, that a countermeasure is taken?"],
          ),
        ),
      },
    ],
    status: "published",
    daysAgo: 14,
    attachment: {
      name: "questions-of-the-interviews.csv",
      text: "number,question\n1,Which of the norms have you heard of?\n2,Which of them changed something in your work?\n3,Who told you about it?\n",
    },
  },
  jointInput,
  {
    organisation: "demo-regional-organisation-f",
    author: "noor@demo.example",
    language: "ar",
    title: "الحوار المؤسسي المنتظم من منظور إقليمي",
    parts: [
      {
        key: "institutional-dialogue",
        keyMessage: "لا يكون الحوار منتظما إلا إذا عرف المشاركون موعد الاجتماع المقبل قبل انتهاء الاجتماع الحالي.",
        recommendation:
          "أن يعتمد الفريق جدولا زمنيا لسنتين، وأن يخصص في كل دورة يوما للمنظمات الإقليمية وأصحاب المصلحة.",
        body: body(
          paragraph(
            "تعقد المنظمات الإقليمية اجتماعاتها وفق تقويم يوضع قبل سنة. وحين يعلن عن دورة الفريق قبل ستة أسابيع فقط، تصل مساهماتنا بعد أن يكون النص قد صيغ.",
            note("انظر قرار الجمعية العامة 75/240.", "https://undocs.org/ar/A/RES/75/240"),
          ),
          paragraph("ونقترح أن ينشر مع كل جدول زمني بيان بالوثائق المنتظرة، وبالموعد الذي يقفل فيه باب المساهمات."),
        ),
      },
      {
        key: "capacity-building",
        keyMessage: "تبدأ القدرات بشخص واحد يعرف بمن يتصل.",
        recommendation: "أن تنشئ كل منطقة سجلا بالمدربين الذين يمكن إيفادهم خلال شهر.",
        body: body(
          paragraph("أظهر تمرين أجريناه مع تسع إدارات أن النقص لم يكن في المعدات بل في معرفة الجهة التي يتصل بها."),
        ),
      },
    ],
    status: "published",
    daysAgo: 9,
  },
  {
    organisation: "demo-rights-network-h",
    author: "amal@demo.example",
    language: "en",
    title: "What happens to those who report",
    parts: [
      {
        key: "threats",
        keyMessage: "People who report an incident are sometimes treated as its cause.",
        recommendation: "Ask States to say publicly that reporting in good faith will not be prosecuted.",
        body: body(
          paragraph(
            "Three members of a volunteer response team described to us how a report of a breach was followed by the search of the home of the person who had reported it. We give neither the place nor the year, because both would give the name.",
          ),
        ),
      },
    ],
    status: "published",
    daysAgo: 7,
    pseudonym: "A network of volunteers",
  },
  {
    organisation: "demo-company-c",
    author: "haru@demo.example",
    language: "en",
    title: "Finding and mending, in that order",
    parts: [
      {
        key: "norms",
        keyMessage: "A vulnerability that is reported and not mended is worse than one that is not known.",
        recommendation:
          "Give ninety days as the usual time between report and publication, with a public reason for any other.",
        body: body(
          paragraph(
            "We maintain software that runs in about two thousand hospitals. Of the reports that reached us last year, one in five came with a date of publication that we could not have kept, and one in ten came without any address to answer to.",
          ),
        ),
      },
    ],
    status: "submitted",
    daysAgo: 2,
  },
  {
    organisation: "demo-ngo-a",
    author: "moussa@demo.example",
    language: "en",
    title: "Notes on confidence-building for the next meeting",
    parts: [
      {
        key: "cbm",
        keyMessage: "A directory is as good as the last time that it was tested.",
        body: body(
          paragraph(
            "We would like the group to publish, once a year, how many of the contacts answered a test within a day. The number alone, without names, would tell everybody whether the measure works.",
          ),
        ),
      },
    ],
    status: "handed_over",
    daysAgo: 1,
  },
];
