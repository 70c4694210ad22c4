/** One composed mail to one recipient. */
export type OutgoingMail = {
  /** Identifier of the row; the same mail keeps it through every try. */
  id: string;
  from: string;
  /** Exactly one address, checked before. */
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Language of the words. */
  locale: string;
  /** When it was asked for. */
  date: Date;
  /** Address that stops mails of this kind by one POST (RFC 8058); null or absent where nobody can stop them. */
  stop?: string | null;
};

/** A way out for mail. Sending the same mail twice should arrive as one, as far as the way out allows it. */
export interface MailTransport {
  /**
   * @returns what the other side calls the mail.
   * @throws MailRefused when trying again is of no use, any other error when it is.
   */
  send(mail: OutgoingMail): Promise<{ transportId: string }>;
}

/** The other side will never take this mail, as when the mailbox does not exist. */
export class MailRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "MailRefused";
  }
}
