import type { ContentDispute } from "./content-types";

/** Comments that somebody would not leave as they were decided: reported, hidden, complained of. */
export const disputes: ContentDispute[] = [
  {
    comment: {
      organisation: "demo-news-network-g",
      author: "liv@demo.example",
      paragraphs: ["16"],
      type: "substantive",
      stance: "keep",
      language: "en",
      body: "We keep a list of public attributions, and of what followed each. Of nineteen that we could date, eleven did not say how sure the State was, and four were corrected within the year. The paragraph should stay as it is: without a word on confidence a newsroom cannot tell a finding from a guess.",
      proposedText: null,
      status: "published",
      daysAgo: 8,
    },
    report: {
      reasonCode: "confidential",
      words: "The list that the comment speaks of was shared with our network under an embargo, and it is not over.",
    },
    hide: {
      reasonCode: "confidential",
      words:
        "A reader says that the numbers are under an embargo. They are out of sight until somebody else has looked.",
    },
    appeal: {
      words:
        "The list is our own work. We published it on our pages in spring, with the method, and nobody has ever set a date before which it may not be quoted. Whoever reported it may think of another list.",
      reply:
        "I hid the comment within the hour because a breach of an embargo cannot be taken back. I could not find the list at the time; it is indeed on the pages of the organisation.",
      outcome: "granted",
      decision:
        "The numbers were public before the comment was written. Nothing in it is confidential, and it is visible again as it was. Hiding it until this was known was right.",
    },
  },
  {
    comment: {
      organisation: "demo-company-c",
      author: "emi@demo.example",
      paragraphs: ["38"],
      type: "general",
      stance: "keep",
      language: "en",
      body: "Our platform gives every small operator monitoring, training and spares from the first day. Ask for a trial account, which is free until the end of the month for every administration that mentions this text, and one of our advisers will call you back.",
      proposedText: null,
      status: "refused",
      daysAgo: 7,
      reasonCode: "off_topic",
      moderatorWords: "The text offers a product and says nothing about the paragraph.",
    },
    appeal: {
      words:
        "We wanted to show that the paragraph can be met with tools that exist. That is a view on the paragraph. Others named their products, too, and were published.",
      reply:
        "Products may be named as examples. Here there is an offer with a price and a date, and no sentence about what the paragraph should say.",
      outcome: "dismissed",
      decision:
        "An example belongs to an argument, and here there is none. The refusal stands. The round is open: a comment that says how the paragraph can be met, with the product as an example, will be read like every other.",
    },
  },
  {
    comment: {
      organisation: "demo-regional-organisation-f",
      author: "noor@demo.example",
      paragraphs: ["39"],
      type: "substantive",
      stance: "keep",
      language: "en",
      body: "Early word belongs at the head of the list. When an island among our members lost its only cable for nine days, the officials of a neighbour, whom everybody here could name, knew of the cut before we did and let us find out by ourselves. Help that came later was generous, and it came too late for the clinic.",
      proposedText: null,
      status: "refused",
      daysAgo: 5,
      reasonCode: "offensive",
      moderatorWords: "The comment accuses officials of a neighbouring State of bad faith without a source.",
    },
    appeal: {
      words:
        "Nobody is named, and nobody is called dishonest. We tell what happened to one of us in order to say why early word matters. We ask that somebody else reads it.",
    },
  },
  {
    comment: {
      organisation: "demo-university-b",
      author: "jan@demo.example",
      paragraphs: ["13"],
      type: "technical",
      stance: "keep",
      language: "en",
      body: "The interval is well chosen. In the exercises that we observed, teams that had not met for more than two years had lost a third of their contacts, mostly by changes of staff that nobody had passed on.",
      proposedText: null,
      status: "published",
      daysAgo: 6,
    },
    report: {
      reasonCode: "personal-data",
      words: "One of these teams has three people. Whoever knows it knows who left.",
    },
  },
];
