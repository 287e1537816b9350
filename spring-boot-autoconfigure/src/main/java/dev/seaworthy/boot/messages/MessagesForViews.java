package dev.seaworthy.boot.messages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.SmartView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Hands messages to handler methods as an argument, and to views as a model attribute. */
final class MessagesForViews implements WebMvcConfigurer {
  private final String attribute;
  private final RequestMessages.Rules rules;

  MessagesForViews(String attribute, RequestMessages.Rules rules) {
    this.attribute = attribute;
    this.rules = rules;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Argument());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Attribute());
  }

  private final class Argument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Messages.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
      HttpServletResponse answer = request.getNativeResponse(HttpServletResponse.class);
      if (asked == null || answer == null) {
        throw new IllegalStateException("messages: the request is none of a servlet");
      }
      return RequestMessages.of(asked, answer, rules);
    }
  }

  private final class Attribute implements HandlerInterceptor {
    @Override
    public void postHandle(
        HttpServletRequest request,
        HttpServletResponse response,
        Object handler,
        @Nullable ModelAndView answer) {
      if (answer != null && answer.hasView() && !isRedirect(answer)) {
        Messages messages = RequestMessages.of(request, response, rules);
        answer.getModelMap().putIfAbsent(attribute, new PageMessages(messages));
      }
    }

    /** A redirect would write them into its URL. */
    private static boolean isRedirect(ModelAndView answer) {
      String name = answer.getViewName();
      boolean named = name != null && name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX);
      return named || (answer.getView() instanceof SmartView view && view.isRedirectView());
    }
  }
}
