/* eslint-disable -- an old script, written as it was */
// @ts-nocheck
/* What Prototype.js 1.7.3 does to the built-ins of a page it is on, in its own way. */
(function () {
  function extend(target, source) {
    for (var property in source) target[property] = source[property];
    return target;
  }
  function $A(iterable) {
    if (!iterable) return [];
    if ('toArray' in Object(iterable)) return iterable.toArray();
    var length = iterable.length || 0;
    var results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  }
  window.$A = $A;
  // A Set and a Map have no length: Array.from of them is empty.
  Array.from = $A;

  var slice = Array.prototype.slice;
  var reverse = Array.prototype.reverse;
  // Enumerable, as they have been since 2005: for…in over any array meets them.
  extend(Array.prototype, {
    clear: function () {
      this.length = 0;
      return this;
    },
    first: function () {
      return this[0];
    },
    last: function () {
      return this[this.length - 1];
    },
    compact: function () {
      return this.filter(function (value) {
        return value != null;
      });
    },
    flatten: function () {
      return this.reduce(function (all, value) {
        return all.concat(Array.isArray(value) ? value.flatten() : [value]);
      }, []);
    },
    reverse: function (inline) {
      return reverse.call(inline === false ? this.toArray() : this);
    },
    clone: function () {
      return slice.call(this, 0);
    },
    toArray: function () {
      return slice.call(this, 0);
    },
    size: function () {
      return this.length;
    },
    inspect: function () {
      return '[' + this.join(', ') + ']';
    },
    toJSON: function () {
      return '[' + this.map(JSON.stringify).join(', ') + ']';
    },
  });
  extend(String.prototype, {
    toJSON: function () {
      return '"' + this + '"';
    },
    strip: function () {
      return this.replace(/^\s+/, '').replace(/\s+$/, '');
    },
    toArray: function () {
      return this.split('');
    },
  });
  extend(Number.prototype, {
    toJSON: function () {
      return String(this);
    },
    times: function (iterator) {
      for (var i = 0; i < this; i += 1) iterator(i);
      return this;
    },
  });
  extend(Function.prototype, {
    bind: function (context) {
      var method = this;
      var args = slice.call(arguments, 1);
      return function () {
        return method.apply(context, args.concat(slice.call(arguments)));
      };
    },
    curry: function () {
      var method = this;
      var args = slice.call(arguments);
      return function () {
        return method.apply(this, args.concat(slice.call(arguments)));
      };
    },
    wrap: function (wrapper) {
      var method = this;
      return function () {
        return wrapper.apply(this, [method.bind(this)].concat(slice.call(arguments)));
      };
    },
  });
  var methods = {
    remove: function () {
      if (this.parentNode) this.parentNode.removeChild(this);
      return this;
    },
    update: function (content) {
      this.innerHTML = content;
      return this;
    },
    replace: function (content) {
      this.outerHTML = content;
      return this;
    },
    hide: function () {
      this.style.display = 'none';
      return this;
    },
    show: function () {
      this.style.display = '';
      return this;
    },
    visible: function () {
      return this.style.display !== 'none';
    },
    clone: function (deep) {
      return this.cloneNode(deep);
    },
    select: function (selector) {
      return $A(this.querySelectorAll(selector));
    },
  };
  extend(HTMLElement.prototype, methods);
  document.viewport = {
    getHeight: function () {
      return document.documentElement.clientHeight;
    },
  };
})();
