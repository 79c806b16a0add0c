// What a screen cannot do from the server. No inline scripts anywhere: every button is found by its data attribute.
(() => {
    const token = () => document.querySelector('meta[name="antiforgery"]').content;
    const find = (event, name) => event.target.closest?.(`[${name}]`);

    document.addEventListener('click', event => {
        if (find(event, 'data-menu')) document.body.classList.toggle('menu-open');
        else if (find(event, 'data-appearance-toggle')) changeAppearance();
        else if (find(event, 'data-sign-out')) signOut();
        else if (find(event, 'data-reload')) location.reload();
        else if (find(event, 'data-reconnect')) reconnect();
        else if (find(event, 'data-fill-name')) fillDoor(find(event, 'data-fill-name').dataset);
        else if (event.target.closest?.('.side a')) document.body.classList.remove('menu-open');
    });

    function changeAppearance() {
        const next = document.documentElement.dataset.appearance === 'dark' ? 'light' : 'dark';
        document.documentElement.dataset.appearance = next;
        document.cookie = `appearance=${next}; path=/; max-age=31536000; samesite=lax`;
        for (const link of document.querySelectorAll('link[data-theme]')) {
            const file = next === 'dark' ? link.dataset.theme.replace('standard', 'standard-dark') : link.dataset.theme;
            link.href = link.href.replace(/standard[a-z-]*\.css/, `${file}.css`);
        }
    }

    function signOut() {
        const form = document.createElement('form');
        form.method = 'post';
        form.action = '/signout';
        const field = document.createElement('input');
        field.type = 'hidden';
        field.name = '__RequestVerificationToken';
        field.value = token();
        form.append(field);
        document.body.append(form);
        form.submit();
    }

    async function reconnect() {
        if (!await window.Blazor.reconnect()) location.reload();
    }

    function fillDoor(account) {
        document.getElementById('name').value = account.fillName;
        document.getElementById('password').value = account.fillPassword;
        document.querySelector('.door button[type="submit"]').focus();
    }

    // A hand on the keyboard or the mouse keeps the session alive, told at most once a minute; an open page alone does not.
    let toldAt = performance.now();
    for (const kind of ['keydown', 'pointerdown', 'wheel']) document.addEventListener(kind, tellAlive, { passive: true });

    async function tellAlive() {
        if (!document.querySelector('.top') || performance.now() - toldAt < 60 * 1000) return;
        toldAt = performance.now();
        const answer = await fetch('/office/alive', { headers: { Accept: 'application/json' } }).catch(() => null);
        if (answer?.status === 401) location.assign(`/signin?Why=ended&ReturnUrl=${encodeURIComponent(location.pathname + location.search)}`);
    }

    // Focus falls to the body when a popup or dialog closes: give it back to where it was.
    let lastFocus = null;
    document.addEventListener('focusin', event => {
        if (event.target.closest('main, .top, .side') && !event.target.closest('[role="dialog"], [role="alertdialog"]')) lastFocus = event.target;
    });
    document.addEventListener('keyup', event => {
        if (event.key !== 'Escape') return;
        setTimeout(() => {
            if (document.activeElement === document.body && lastFocus?.isConnected) lastFocus.focus();
        }, 150);
    });

    // A grid's filter is a dialog too, and is there before it is opened.
    const isDialogOpen = () =>
        [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]:not(.reconnect)')].some(dialog => dialog.getClientRects().length > 0);

    // Shortcuts of the open screen.
    let listener = null;
    document.addEventListener('keydown', event => {
        if (!listener || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
        if (event.target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable="true"]')) return;
        if (isDialogOpen()) return;
        listener.invokeMethodAsync('OnKey', event.key);
    });

    // Files by plain HTTP, one after another; the circuit only gets the progress and the answer.
    async function sendAll(input, screen) {
        const files = [...input.files];
        const limit = Number(input.dataset.limit);
        for (const file of files) {
            if (file.size > limit) await screen.invokeMethodAsync('OnRefused', input.dataset.tooLarge);
            else await send(file, await screen.invokeMethodAsync('Address'), screen);
        }

        input.value = '';
    }

    function send(file, address, screen) {
        return new Promise(resolve => {
            const form = new FormData();
            form.append('file', file);
            const request = new XMLHttpRequest();
            const answer = (method, value) => screen.invokeMethodAsync(method, value).then(resolve, resolve);
            request.open('POST', address);
            request.setRequestHeader('X-Antiforgery', token());
            request.setRequestHeader('Accept', 'application/json');
            request.upload.onprogress = event => screen.invokeMethodAsync('OnProgress', Math.round(100 * event.loaded / event.total));
            request.onload = () => {
                if (request.status === 200) answer('OnStored', JSON.parse(request.responseText));
                else answer('OnRefused', request.responseText);
            };
            request.onerror = () => answer('OnRefused', '');
            request.send(form);
        });
    }

    // Where the cursor last stood in a text: whoever describes a picture meanwhile leaves the text with it.
    const textOf = node => (node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement)?.closest('.rz-html-editor-content');
    let cursor = null;
    document.addEventListener('selectionchange', () => {
        const chosen = getSelection();
        if (chosen.rangeCount > 0 && textOf(chosen.getRangeAt(0).startContainer)) cursor = chosen.getRangeAt(0).cloneRange();
    });

    const placeInText = (address, description) => {
        const text = document.querySelector('.rz-html-editor-content');
        if (!text) return;
        const at = cursor && text.contains(cursor.startContainer) ? cursor.cloneRange() : document.createRange();
        if (!text.contains(at.startContainer)) at.selectNodeContents(text);
        at.collapse(false);
        text.focus();
        getSelection().removeAllRanges();
        getSelection().addRange(at);
        // In a paragraph of its own: there it is moved and taken out with the keys that move and take out text.
        const picture = document.createElement('img');
        picture.setAttribute('src', address);
        picture.alt = description;
        document.execCommand('insertHTML', false, `<p>${picture.outerHTML}</p><p><br></p>`);
    };

    window.infoCenter = {
        placeInText,
        listenKeys: screen => { listener = screen; document.documentElement.toggleAttribute('data-keys', true); },
        stopKeys: () => { listener = null; document.documentElement.toggleAttribute('data-keys', false); },
        attachUpload: (input, screen) => {
            input.addEventListener('change', () => sendAll(input, screen));
            if (input.files.length > 0) sendAll(input, screen); // chosen before the page was ready
        },
    };
})();
