import type { GenderName } from "@/lib/accounts/genders";

/** What invented people say of their gender in their accounts; the others say nothing. */
export const saidGenders: Readonly<Record<string, GenderName>> = {
  "amal@demo.example": "woman",
  "awa@demo.example": "woman",
  "emi@demo.example": "woman",
  "ines@demo.example": "woman",
  "liv@demo.example": "woman",
  "noor@demo.example": "woman",
  "zofia@demo.example": "woman",
  "haru@demo.example": "man",
  "jan@demo.example": "man",
  "karim@demo.example": "man",
  "mateo@demo.example": "man",
  "moussa@demo.example": "man",
};
