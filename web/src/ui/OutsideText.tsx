interface OutsideTextProps {
  text: string;
  /** ISO 639-1, empty when unknown: then a screen reader must not guess from the page's language. */
  language: string;
  className?: string | undefined;
}

/** What strangers wrote: text and nothing else, in its own direction and language. */
export function OutsideText({ text, language, className }: OutsideTextProps) {
  return <span className={className} dir="auto" lang={language}>{text}</span>;
}
