import type { RegionCode } from "@/lib/organisations/regions";
import type { StakeholderGroupName } from "@/lib/organisations/stakeholder-groups";
import type { AppealStateName, ClosedColumn, Outcome } from "./schema";

/** The figures of one group or region; null is withheld. */
export type FigureRow<Key> = {
  /** Null for persons, protected names, and organisations that have not said. */
  key: Key | null;
  received: number | null;
  published: number;
  published_redacted: number;
  /** Seconds; null where fewer than five were decided. */
  median: number | null;
} & Record<ClosedColumn, number | null>;

export type Times = {
  /** How many were decided. */
  decided: number;
  /** Seconds; null where nothing was decided. */
  median: number | null;
  /** Seconds in which nine of ten were decided; null where nothing was. */
  ninetieth: number | null;
  /** How many were decided for which an hour had been promised, and how many of them by that hour. */
  promised: number;
  kept: number;
};

export type Figures = {
  /** Those whose outcome is public: the sum of the outcomes. */
  received: number;
  outcomes: Record<Outcome, number>;
  /** By reason, the most frequent first. */
  refused: { code: string; count: number }[];
  /** Acts: how often something was returned to be corrected. */
  returned: number;
  /** Acts: how often something published was taken out of sight, and was shown again as it was. */
  hidings: { all: number; restored: number };
  appeals: Record<AppealStateName, number>;
  time: Times;
  groups: FigureRow<StakeholderGroupName>[];
  regions: FigureRow<RegionCode>[];
};
