/*
 * Translations beside what the demonstration published, one with each mark. The service and the program are invented.
 * What is translated is found by words of it.
 */

type ContentTranslation = {
  /** Words of the comment that is translated, or the number of a paragraph of the guidance. */
  of: { words: string } | { paragraph: string };
  language: "en" | "fr";
  engine?: string;
  madeBy?: string;
  mark: "machine" | "reviewed" | "official";
  words: Record<string, string>;
};

export const translations: ContentTranslation[] = [
  {
    of: { words: "Nous soutenons ce paragraphe sans réserve" },
    language: "en",
    mark: "reviewed",
    madeBy: "Demo volunteers",
    words: {
      body: "We support this paragraph without reservation and wish it to be kept as it is. In our region the reference laboratory often stands in another country than the hospital: to protect one without the other would make no sense, and the text has understood this well.\n\nThe mention of humanitarian organisations is essential. Lists of displaced people, once disclosed, put families in danger for years. We ask only that the French translation use “en tout temps”, an expression known from humanitarian law.",
    },
  },
  {
    of: { words: "نؤيد هذه الفقرة، ونطلب النظر" },
    language: "en",
    mark: "machine",
    engine: "Demo Engine 3",
    words: {
      body: "We support this paragraph and request to consider its Arabic translation. The phrase “last to be counted” may be read as connected with statistics only, whereas what is meant in the English text is that nobody pays attention to these people when the damage is measured. We propose that it become “last to be paid attention to”.\n\nWe also propose to use the word “interruption” instead of “breakdown” whenever a service on which the public depends is meant, because it is the word which people use when the incident occurs. And we do not request any change in the English text.",
    },
  },
  {
    of: { words: "This paragraph restates language on which all 34 members" },
    language: "fr",
    mark: "official",
    madeBy: "Demo language service",
    words: {
      body: "Ce paragraphe reprend un texte sur lequel les 34 membres de notre organisation ont fondé leurs propres engagements. Il est utile que les deux volets, le dommage délibéré et l’entrave à l’usage par le public, soient placés côte à côte : les exercices montrent que le second est de loin le plus fréquent. Nous nous félicitons que le texte ne soit pas rouvert et que la discussion puisse porter sur ce qu’il demande aux ministères et aux exploitants.",
    },
  },
  {
    of: { paragraph: "2" },
    language: "fr",
    mark: "reviewed",
    madeBy: "Demo volunteers",
    words: {
      text: "Dix années de pratique montrent que les États sont rarement en désaccord sur le libellé des normes. Ce qui diffère, c’est de savoir si un ministère, une équipe d’intervention et l’exploitant d’un réseau électrique savent, au matin d’un incident, lequel d’entre eux fait quoi. Les présentes orientations portent sur cette distance entre un texte et une journée de travail.",
    },
  },
];
