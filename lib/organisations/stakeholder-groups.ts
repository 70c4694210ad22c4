/** The groups in which an organisation can stand, in the order in which they are offered. */
export const stakeholderGroups = [
  "civil_society",
  "academia",
  "technical_community",
  "private_sector",
  "media",
  "international_organisation",
  "state",
] as const;

export type StakeholderGroupName = (typeof stakeholderGroups)[number];
