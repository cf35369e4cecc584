import { useLanguage } from './useLanguage';

/** Says a number as the language of the app writes it. */
export function useNumberText(): (
  value: number,
  options?: Intl.NumberFormatOptions,
) => string {
  const language = useLanguage();
  return (value, options) =>
    new Intl.NumberFormat(language, options).format(value);
}
