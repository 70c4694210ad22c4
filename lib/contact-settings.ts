import { z } from "zod";

/** Settings that say where people write. */
export const contactShape = {
  SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:|https:\/\/)\S+$/, "SECURITY_CONTACT does not begin with mailto: or https://.")
    .optional(),
  OPERATOR_CONTACT: z
    .string()
    .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, {
      error: "OPERATOR_CONTACT is neither mailto: with an address nor an address that begins with https://.",
    })
    .optional(),
};

export type ContactSettings = {
  /** Where reports about weaknesses go, a mailto: or https: address; the sender of our mails if none was named. */
  securityContact: string;
  /** Where those who want to run a consultation reach the administrators, of the same forms; null where none was named. */
  operatorContact: string | null;
};

type Given = { SECURITY_CONTACT?: string; OPERATOR_CONTACT?: string; MAIL_FROM?: string };

/**
 * @param sender of mails where none was named, "Name <address>"
 * @param operator contact of a site that names none; null for a site that then has none
 */
export function readContacts(given: Given, sender: string, operator: string | null): ContactSettings {
  return {
    securityContact: given.SECURITY_CONTACT ?? `mailto:${addressIn(given.MAIL_FROM ?? sender)}`,
    operatorContact: given.OPERATOR_CONTACT ?? operator,
  };
}

/** The bare address in "Name <address>". */
function addressIn(sender: string): string {
  return /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender.trim();
}
