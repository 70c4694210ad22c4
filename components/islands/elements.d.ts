import type { DetailedHTMLProps, HTMLAttributes } from "react";

type Island = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "account-menu": Island;
      "copy-citation": Island;
      "fetched-comments": Island;
      "floor-clock": Island;
      "fold-all": Island;
      "live-countdown": Island;
      "live-filters": Island;
      "live-floor": Island;
      "receipt-check": Island;
      "redline-switch": Island;
      "term-notes": Island;
    }
  }
}
