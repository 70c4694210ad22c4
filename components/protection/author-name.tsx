import type { PublicAuthor } from "@/lib/protection/public-author";
import { html } from "@/lib/web/documents/html-part";

type Props = {
  locale: string;
  author: Pick<PublicAuthor, "slug" | "name"> | null;
  /** What is said where nobody is named. */
  aPerson: string;
  className?: string;
};

/** The name under a text: an organisation with its page, or a pseudonym, which has none. */
export function AuthorName({ locale, author, aPerson, className }: Props) {
  if (author === null) return <span className={className}>{aPerson}</span>;
  if (author.slug === null) {
    return (
      <span className={className}>
        <bdi>{author.name}</bdi>
      </span>
    );
  }
  return html`<a class="${className}" href="${`/${locale}/organisations/${author.slug}`}"><bdi>${author.name}</bdi></a>`;
}
