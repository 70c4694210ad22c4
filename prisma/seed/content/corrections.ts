/** Corrections beside what the demonstration published. All dates and numbers are invented. */

/** Two dates of one text differ: the organiser sets a note at the wrong one, and the text stays as it is. */
export const ofText = {
  consultation: "points-of-contact",
  paragraph: "2",
  quote: "2016–2017",
  correct: "2015–2016",
  source: "Paragraph 8, and the record of the trial",
} as const;

/** A figure has gone stale: a reader says so, a moderator accepts it. */
export const ofComment = {
  words: "all 34 members of our organisation",
  quote: "34 members",
  correct: "36 members",
  asOf: "2026-10-01",
  source: "List of members of Demo Regional Organisation F",
  answerTo: "reader@demo.example",
} as const;

/** One more since the answer was written: a reader says so, and the note stands wherever the answer is read. */
export const ofAnswer = {
  words: "It has been used four times",
  quote: "used four times",
  correct: "used five times",
  asOf: "2026-11-02",
  source: "Yearly report of Demo Technical Association D",
  answerTo: "reader@demo.example",
} as const;

/** The directory: one correction that an administrator accepted, and one that waits. */
export const ofEntries = {
  accepted: {
    organisation: "demo-technical-association-d",
    field: "description",
    quote: "187 members",
    correct: "188 members",
    asOf: "2026-11-02",
    source: "List of members of Demo Technical Association D",
    answerTo: "reader@demo.example",
  },
  waiting: [
    {
      organisation: "demo-news-network-g",
      field: "website",
      quote: "https://news-g.demo.example",
      correct: "https://newsrooms-g.demo.example",
      asOf: "2026-11-10",
      source: "The old address leads to the new one",
      answerTo: "reader@demo.example",
    },
    {
      organisation: "demo-technical-association-d",
      field: "names.fr",
      quote: "",
      correct: "Association technique de démonstration D",
      source: "https://association-d.demo.example/fr",
    },
  ],
} as const;
