// One of a few, each a button: what a lab shows, or how.

interface Props<T extends string | number> {
  readonly legend: string;
  readonly options: readonly T[];
  /** null: none of them. */
  readonly chosen: T | null;
  readonly choose: (option: T) => void;
  readonly nameOf: (option: T) => string;
}

export function Choice<T extends string | number>({ legend, options, chosen, choose, nameOf }: Props<T>) {
  return (
    <fieldset className="lab-choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <button
          key={option}
          type="button"
          className="button"
          aria-pressed={option === chosen}
          onClick={() => choose(option)}
        >
          {nameOf(option)}
        </button>
      ))}
    </fieldset>
  );
}
