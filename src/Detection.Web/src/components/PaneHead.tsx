interface PaneHeadProps {
  /** Where the arrow leads. */
  href: string;
  /** What stands there. */
  back: string;
  title: string;
}

/** The head of a pane beside the map: the way back and what this is. */
export function PaneHead({ href, back, title }: PaneHeadProps) {
  return (
    <div className="sweep__head">
      <a className="sweep__back" href={href}>
        ‹ {back}
      </a>
      <h1>{title}</h1>
    </div>
  );
}
