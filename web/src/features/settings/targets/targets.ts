/** The places where people are told, as the API gives them; it never gives secrets. */
export interface Targets {
  readonly kinds: readonly TargetKind[];
  readonly targets: readonly Target[];
}

export interface TargetKind {
  readonly name: string;
  readonly fields: readonly TargetField[];
}

export interface TargetField {
  readonly name: string;
  readonly form: 'address' | 'email' | 'text' | 'base64';
  readonly secret: boolean;
  readonly required: boolean;
}

export interface Target {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly language: 'de' | 'en';
  readonly settings: Readonly<Record<string, string>>;
  /** Names of those that are stored. */
  readonly secrets: readonly string[];
  /** The deployment set it: nothing of it changes here. */
  readonly fromSettings: boolean;
}

/** What came of a test, in the receiver's words where it refused. */
export interface TargetTest {
  readonly taken: boolean;
  readonly words: string | null;
}
