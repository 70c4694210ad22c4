import type { Bilingual, Moment, StakeholderGroup } from "./content-types";

/** Exactly one of organisation (a slug of the directory), country (ISO 3166-1 alpha-2) and name. */
export type HostContent = {
  role: "organiser" | "co_chair";
  organisation?: string;
  country?: string;
  name?: string;
};

export type EventContent = {
  slug: string;
  kind:
    | "series"
    | "dialogue"
    | "side_event"
    | "multistakeholder_session"
    | "dedicated_stakeholder_session"
    | "talk"
    | "workshop"
    | "main_session"
    | "pre_event";
  mode: "on_site" | "online" | "hybrid";
  /** IANA; null where the source names none. */
  zone: string | null;
  /** RFC 3339 in UTC; absent for days, for a series, and where the zone is unknown. */
  startsAt?: string;
  endsAt?: string;
  /** Whole days, both included, YYYY-MM-DD. */
  days?: { first: string; last: string };
  /** What the source prints where it names no zone. */
  printed?: { start: string; end?: string };
  /** Told from the moment of seeding. */
  moments?: { starts: Moment; ends: Moment };
  city?: Bilingual;
  edition?: string;
  title: Bilingual;
  summary?: Bilingual;
  description?: Bilingual;
  hosts: HostContent[];
  /** Slugs of areas of the process. */
  areas: string[];
  /** Groups that may come; absent where the rule is another. */
  groups?: StakeholderGroup[];
  access?: "everyone" | "accredited_organisations";
  /** Slug of a consultation of the process. */
  consultation?: string;
  registration?: "platform";
  capacity?: { onSite: number; online: number };
  sessions?: EventContent[];
};
