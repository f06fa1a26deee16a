export const pickerId = 'file-picker';

/** Opens the browser's own file dialog; what is picked arrives in FilePicker.tsx. */
export const pickFile = (): void => document.getElementById(pickerId)?.click();
