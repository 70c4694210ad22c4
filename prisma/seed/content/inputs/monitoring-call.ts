import type { ContentCall } from "./input-types";
import { body, list, paragraph } from "./rich";

/** Reports on how the norms are kept, of States and of those who watch them, side by side. */
export const monitoringCall: ContentCall = {
  slug: "norms-reports",
  process: "oewg",
  title: {
    en: "Reports on how the norms are kept",
    ar: "تقارير عن مراعاة المعايير",
  },
  summary: {
    en: "States report on what they have done for each norm, and those who monitor report beside them.",
    ar: "تبلغ الدول عما فعلته في كل معيار، ويقدم من يرصدون تقاريرهم إلى جانبها.",
  },
  background: {
    en: "Each report answers norm by norm; what is left out is simply not there. The page of a norm sets all reports on it side by side, marked by the group of their authors.\n\nThis is a demonstration.",
    ar: "يجيب كل تقرير معيارا بمعيار، وما يترك لا يظهر. وتضع صفحة كل معيار جميع التقارير عنه جنبا إلى جنب، مع بيان مجموعة أصحابها.\n\nوهذا عرض توضيحي.",
  },
  conditions: {
    en: "Any verified organisation may report. A moderator reads each report before it is published and decides by the published reasons only.",
    ar: "يجوز لأي منظمة جرى التحقق منها أن تقدم تقريرا. ويقرأ مشرف كل تقرير قبل نشره ويبت فيه بناء على الأسباب المنشورة وحدها.",
  },
  contact: "Questions on reports: inputs-desk@demo.example",
  areas: ["norms"],
  round: {
    name: { en: "Reports of this year", ar: "تقارير هذا العام" },
    opensAt: { daysFromNow: -30, hour: 9 },
    closesAt: { daysFromNow: 40, hour: 18 },
    zone: "America/New_York",
    allowsPseudonym: false,
    mailTakes: "nothing",
  },
  template: { kind: "by_norm" },
  inputs: [
    {
      organisation: "demo-state-e",
      author: "robin@demo.example",
      language: "en",
      title: "National report on norms (e) and (j)",
      parts: [
        {
          key: "norm-e",
          keyMessage: "Every order to keep data now ends by itself.",
          body: body(
            paragraph("Since March an order to keep data of users ends after thirty days unless a court renews it."),
            list(["Orders in the first half of the year: 212."], ["Renewed by a court: 31."]),
          ),
        },
        {
          key: "norm-j",
          keyMessage: "Reports of vulnerabilities go to one office, and none is kept for later use.",
          body: body(paragraph("The office answers within two working days and publishes its figures each quarter.")),
        },
      ],
      status: "published",
      daysAgo: 12,
    },
    {
      organisation: "demo-rights-network-h",
      author: "amal@demo.example",
      language: "en",
      title: "Monitoring report on norm (e)",
      parts: [
        {
          key: "norm-e",
          keyMessage: "The rule of thirty days is kept; the people concerned are not told.",
          recommendation: "Tell whoever was concerned, once telling them does no harm any more.",
          body: body(
            paragraph(
              "We asked for the figures of one year under the law on access to information, and followed nine cases in court.",
            ),
            list(["Orders ended in time in all nine cases."], ["In none of them were the people concerned told."]),
          ),
        },
      ],
      status: "published",
      daysAgo: 6,
    },
  ],
};
