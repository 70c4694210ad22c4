import type { ContentComment } from "../content-types";

/** Comments published without some of their words. */
export const commentsRedacted: ContentComment[] = [
  {
    organisation: "demo-rights-network-h",
    author: "amal@demo.example",
    paragraphs: ["60"],
    type: "substantive",
    stance: "keep",
    language: "en",
    body: "We support two tests a year. Last spring we tried the contact of one capital ourselves: the duty officer, Mr Demo Example of 7 Invented Lane, answered on +999 555 01 02 after nine days and asked us who we were. A test that is announced in advance would not have found this out.",
    proposedText: null,
    status: "published_redacted",
    daysAgo: 9,
    redact: [
      { quote: "Mr Demo Example of 7 Invented Lane", reasonCode: "personal-data" },
      { quote: "+999 555 01 02", reasonCode: "personal-data" },
    ],
    moderatorWords:
      "The name, the address and the number of the officer add nothing to your point, and he did not agree to be named.",
  },
];
